package org.mandat.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Sense;
import org.mandat.knowledge.Terms;
import org.mandat.review.Correction;
import org.mandat.vocabulary.Concepts;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/** Reads what a review says is right: its {@code mandat:instead}, statement by statement. */
final class CorrectionReader {
    private static final Set<String> OF_MEASURE = Set.of(Mandat.specificity, Mandat.theme);
    private static final Set<String> OF_EFFECT = Set.of(Mandat.institution, Mandat.kind);
    private static final Set<String> OF_TARGET = Set.of(Mandat.value, Mandat.unit, Mandat.mode, Mandat.comparator,
            Mandat.baseline, Mandat.per, Mandat.deadline, Mandat.deadlineBasis, Mandat.start, Mandat.indicator);
    private static final Set<String> OF_RELATION = Set.of(Mandat.theme, Mandat.company, Mandat.mentions, Mandat.repeals,
            Mandat.adopts, Mandat.amends, Mandat.enforces, Mandat.renegotiates, Mandat.cites);
    private static final int THEMES = 2;

    private final TurtleFile file;
    private final Resource review;
    private final Set<String> known;
    private final Map<String, List<Value>> right = new LinkedHashMap<>();

    CorrectionReader(TurtleFile file, Resource review, Set<String> known) {
        this.file = file;
        this.review = review;
        this.known = known;
    }

    /**
     * @param target    IRI of what is corrected, which tells what can be right of it
     * @param canonical gives an IRI of any base its canonical form
     */
    Correction read(String target, UnaryOperator<String> canonical) {
        String document = target.substring(Iri.id("measure").length() + 1).split("/")[0];
        Function<Value, String> named = value -> described(canonical.apply(value.stringValue()), value, document);
        if (target.contains("/effect/")) {
            statements("an effect", OF_EFFECT);
            return new Correction.OfEffect(one(Mandat.institution).map(named),
                    one(Mandat.kind).map(kind -> concept(kind, Concepts.EFFECT)));
        }
        if (target.contains("/target/")) {
            statements("a target", OF_TARGET);
            return target();
        }
        if (target.contains("/reading/")) {
            statements("a plain reading", OF_RELATION);
            if (right.size() != 1) {
                throw error("a plain reading is corrected by one statement, not " + right.size());
            }
            String property = right.keySet().iterator().next();
            return new Correction.OfRelation(property, one(property).map(named).orElseThrow());
        }
        statements("a measure", OF_MEASURE);
        List<String> themes = right.getOrDefault(Mandat.theme, List.of()).stream()
                .map(theme -> concept(theme, Concepts.THEME)).toList();
        if (themes.size() > THEMES) {
            throw error("a measure has two themes at the most");
        }
        return new Correction.OfMeasure(one(Mandat.specificity).map(this::grade), themes);
    }

    private Correction target() {
        return new Correction.OfTarget(one(Mandat.value).map(this::number),
                one(Mandat.unit).map(unit -> concept(unit, Concepts.UNIT)), choice(Mandat.mode, Sense.Mode.class),
                choice(Mandat.comparator, Sense.Comparator.class), one(Mandat.baseline).map(this::number),
                one(Mandat.per).map(Value::stringValue),
                one(Mandat.deadline).map(this::date), choice(Mandat.deadlineBasis, Sense.Basis.class),
                one(Mandat.start).map(this::date), one(Mandat.indicator).map(Value::stringValue));
    }

    private void statements(String what, Set<String> properties) {
        List<Value> statements = file.values(review, Mandat.instead).toList();
        if (statements.isEmpty()) {
            throw error("a correction says what is right: mandat:instead [ rdf:predicate … ; rdf:object … ]");
        }
        for (Value statement : statements) {
            List<Value> property = statement instanceof Resource node
                    ? file.values(node, Rdf.predicate).toList()
                    : List.of();
            List<Value> object = statement instanceof Resource node
                    ? file.values(node, Rdf.object).toList()
                    : List.of();
            if (property.size() != 1 || object.size() != 1) {
                throw error("mandat:instead holds one rdf:predicate and one rdf:object for each statement");
            }
            String name = property.get(0).stringValue();
            if (!properties.contains(name)) {
                throw error(what + " is corrected by " + properties.stream().map(TurtleFile::name).sorted().toList()
                        + ", not by " + TurtleFile.name(name));
            }
            right.computeIfAbsent(name, key -> new ArrayList<>()).add(object.get(0));
        }
    }

    private Optional<Value> one(String property) {
        List<Value> values = right.getOrDefault(property, List.of());
        if (values.size() > 1) {
            throw error(TurtleFile.name(property) + " is one thing, not " + values.size());
        }
        return values.stream().findFirst();
    }

    private <E extends Enum<E>> Optional<E> choice(String property, Class<E> list) {
        return one(property).map(value -> Terms.value(list, value.stringValue())
                .orElseThrow(() -> error("<" + value.stringValue() + "> is no value of " + TurtleFile.name(property)
                        + "; it is one of " + Terms.names(list))));
    }

    private String concept(Value value, String namespace) {
        String iri = value.stringValue();
        if (!iri.startsWith(namespace) || !known.contains(iri)) {
            throw error("<" + iri + "> is no concept of <" + namespace + ">; see ontology/");
        }
        return iri;
    }

    /** A thing of {@code mappings/} or {@code ontology/}, or one that only the document itself names. */
    private String described(String iri, Value value, String document) {
        boolean local = iri.startsWith(Iri.id("institution", document) + "/")
                || iri.startsWith(Iri.id("law", document) + "/");
        if (!(value instanceof IRI) || !known.contains(iri) && !local) {
            throw error("\"" + iri + "\" is the IRI of nothing in mappings/ or ontology/; add it there or correct it");
        }
        return iri;
    }

    private BigDecimal number(Value value) {
        try {
            return new BigDecimal(value.stringValue());
        } catch (NumberFormatException e) {
            throw error("\"" + value.stringValue() + "\" is no number");
        }
    }

    private int grade(Value value) {
        if (!value.stringValue().matches("[123]")) {
            throw error("mandat:specificity is 1, 2 or 3, not \"" + value.stringValue() + "\"");
        }
        return Integer.parseInt(value.stringValue());
    }

    private String date(Value value) {
        if (!value.stringValue().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
            throw error("\"" + value.stringValue() + "\" is no date: YYYY, YYYY-MM or YYYY-MM-DD");
        }
        return value.stringValue();
    }

    private RuntimeException error(String message) {
        return file.error(review, message);
    }
}
