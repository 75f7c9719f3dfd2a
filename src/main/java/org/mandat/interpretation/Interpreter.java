package org.mandat.interpretation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;
import org.mandat.vocabulary.Mandat;

/** Decides what the cues that fired mean together: which sentences commit their author, and to what. */
public final class Interpreter {
    private final Knowledge knowledge;
    private final Themes themes;

    public Interpreter(Knowledge knowledge, Themes themes) {
        this.knowledge = knowledge;
        this.themes = themes;
    }

    public Interpretation interpret(RecognisedText text, Context context) {
        Speakers speakers = Speakers.of(text, context);
        Map<String, Measure> measures = new LinkedHashMap<>();
        Map<String, List<Span>> passages = new HashMap<>();
        Set<String> committed = Commitments.sectionsWithMeasures(text);
        List<Interpretation.Named> named = new ArrayList<>();
        Antecedents antecedents = new Antecedents();
        Map<String, RecognisedSentence> headings = new HashMap<>();
        for (RecognisedSentence sentence : text.sentences()) {
            if (sentence.sentence().block().kind() == Block.Kind.HEADING) {
                headings.put(sentence.sentence().section().path(), sentence);
            }
            sentence.mentions().forEach(mention -> mention.candidates()
                    .forEach(entity -> named.add(new Interpretation.Named(sentence.sentence().span(), entity))));
            Optional<Cue> commitment = Commitments.decide(sentence, committed);
            commitment.ifPresent(cue -> {
                Measure measure = measure(sentence, cue, text, context, speakers, antecedents,
                        Optional.ofNullable(headings.get(sentence.sentence().section().path())));
                measures.putIfAbsent(measure.key(), measure);
                passages.computeIfAbsent(measure.key(), key -> new ArrayList<>()).addAll(measure.passages());
            });
            antecedents.remember(sentence);
        }
        List<Measure> stated = measures.values().stream()
                .map(each -> each.at(passages.getOrDefault(each.key(), List.of()))).toList();
        return new Interpretation(text.text(), stated, text.bodies(), named);
    }

    private Measure measure(RecognisedSentence recognised, Cue cue, RecognisedText text, Context context,
            Speakers speakers,
            Antecedents antecedents, Optional<RecognisedSentence> heading) {
        Sentence sentence = recognised.sentence();
        String quote = Folding.fold(text.text().layout().document().text(sentence.span()));
        List<Reading> readings = new ArrayList<>();
        List<Reading.Effect> effects = new Effects(recognised, text, antecedents).read();
        readings.addAll(effects);
        readings.addAll(new Targets(recognised, context, text.text().layout().document().text()).read(effects));
        readings.addAll(Relations.read(recognised, text, effects));
        readings.addAll(themes.read(sentence, heading.map(RecognisedSentence::sentence)));
        return new Measure(key(quote), List.of(sentence.span()), quote, sentence.section().path(),
                speakers.of(sentence.section()),
                specificity(recognised, readings), cue.iri(), endorsed(recognised, heading), readings);
    }

    /** Letters and digits, compatibility-composed, lower case. */
    static String key(String quote) {
        String plain = Normalizer2.getNFKCCasefoldInstance().normalize(quote);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(UCharacter::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    private int specificity(RecognisedSentence sentence, List<Reading> readings) {
        boolean measurable = readings.stream().anyMatch(reading -> switch (reading) {
            case Reading.Target target -> true;
            case Reading.Relation relation -> LAW_ACTS.contains(relation.property());
            case Reading.Effect effect -> false;
        });
        if (measurable) {
            return 3;
        }
        boolean vague = sentence.sentence().tokens().stream().limit(6)
                .anyMatch(token -> token.lemmas().stream().anyMatch(knowledge.words("vague")::contains));
        boolean changes = readings.stream()
                .anyMatch(reading -> reading instanceof Reading.Effect effect && effect.kind().endsWith("/create"));
        return vague && !changes ? 1 : 2;
    }

    private static final Set<String> LAW_ACTS = Set.of(Mandat.repeals, Mandat.adopts, Mandat.amends, Mandat.enforces,
            Mandat.renegotiates);

    /** The demand that a sentence accepts: the heading above it, if that is somebody else's. */
    private static Optional<Span> endorsed(RecognisedSentence sentence, Optional<RecognisedSentence> heading) {
        boolean accepts = sentence.matches().stream()
                .anyMatch(match -> match.cue().sense() instanceof Sense.Endorsement);
        return accepts && sentence.sentence().section().nature() == Section.Nature.DEMAND
                ? heading.map(h -> h.sentence().span())
                : Optional.empty();
    }

}
