package org.mandat.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a graph says of one programme, beside what its annotation says, measure by measure. */
final class Comparison {
    private final Extraction extraction;
    private final List<Annotation> annotations;
    private final Alignment alignment;
    private final BodyMatcher bodies;
    private final Names names;
    private final Optional<QuoteFinder> text;
    private final Map<String, Extraction.Measure> measures = new LinkedHashMap<>();

    /** @param text of the programme, to tell where missed facts stand */
    Comparison(Extraction extraction, List<Annotation> annotations, Names names, Optional<String> text) {
        this.extraction = extraction;
        this.annotations = List.copyOf(annotations);
        this.alignment = Alignment.of(extraction.measures(), annotations);
        this.names = names;
        this.bodies = new BodyMatcher(names);
        this.text = text.map(QuoteFinder::new);
        extraction.measures().forEach(measure -> measures.put(measure.iri(), measure));
    }

    Extraction extraction() {
        return extraction;
    }

    List<Annotation> annotations() {
        return annotations;
    }

    Names names() {
        return names;
    }

    /** The number of the annotation that a measure is of. */
    OptionalInt number(String measure) {
        return alignment.of(measure);
    }

    /** The annotation that a measure is of. */
    Optional<Annotation> annotation(String measure) {
        OptionalInt number = number(measure);
        return number.isEmpty() ? Optional.empty() : Optional.of(annotations.get(number.getAsInt()));
    }

    /** The annotated institution that an effect is on. */
    Optional<AnnotatedBody> body(Extraction.Effect effect) {
        return annotation(effect.measure()).flatMap(
                annotation -> bodies.find(effect.institution(), annotation.institutions()));
    }

    /** Whether some measure is of this annotation. */
    boolean isFound(int annotation) {
        return alignment.isFound(annotation);
    }

    Miss wrong(Kind kind, String what, String measure) {
        Optional<Extraction.Measure> found = Optional.ofNullable(measures.get(measure));
        return new Miss(kind, Miss.Fault.WRONG, what, found.map(Extraction.Measure::quote).orElse(""),
                found.flatMap(Extraction.Measure::place));
    }

    Miss missed(Kind kind, String what, int annotation) {
        String quote = annotations.get(annotation).quote();
        return new Miss(kind, Miss.Fault.MISSED, what, quote, text.flatMap(finder -> finder.find(quote)));
    }
}
