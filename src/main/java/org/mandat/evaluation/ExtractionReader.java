package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.knowledge.Iri;
import org.mandat.question.Answer;
import org.mandat.question.Sparql;

/** Reads from a graph what it says of a programme, by SPARQL. */
final class ExtractionReader {
    private static final int YEAR = 4;

    private final DatasetGraph graph;
    private final Map<String, String> programmes = new TreeMap<>();
    private final Set<String> empowering = new TreeSet<>();

    /** @param graph whose default graph is the union of all */
    ExtractionReader(DatasetGraph graph) {
        this.graph = graph;
        select(ExtractionQueries.PROGRAMMES)
                .forEach(row -> programmes.put(Iri.localName(text(row, "programme")), text(row, "programme")));
        select(ExtractionQueries.EMPOWERING).forEach(row -> empowering.add(Iri.localName(text(row, "kind"))));
    }

    /** The ids of the programmes, sorted. */
    Set<String> programmes() {
        return programmes.keySet();
    }

    /** Empty if the graph has no such programme. */
    Optional<Extraction> read(String id) {
        return Optional.ofNullable(programmes.get(id)).map(this::extraction);
    }

    private Extraction extraction(String programme) {
        Map<String, Extraction.Measure> measures = new LinkedHashMap<>();
        for (Binding row : select(ExtractionQueries.MEASURES, programme)) {
            Optional<Place> place = row.contains("begin")
                    ? Optional.of(new Place(number(row, "begin"), number(row, "end")))
                    : Optional.empty();
            measures.putIfAbsent(text(row, "measure"),
                    new Extraction.Measure(text(row, "measure"), text(row, "quote"), place));
        }
        Map<String, Extraction.Named> institutions = named(ExtractionQueries.INSTITUTIONS, programme);
        List<Extraction.Effect> effects = select(ExtractionQueries.EFFECTS, programme).stream()
                .map(row -> new Extraction.Effect(text(row, "measure"), of(institutions, text(row, "entity")),
                        Iri.localName(text(row, "kind"))))
                .toList();
        Map<String, Extraction.Named> laws = named(ExtractionQueries.LAWS, programme);
        List<Extraction.Law> relations = select(ExtractionQueries.RELATIONS, programme).stream()
                .map(row -> new Extraction.Law(text(row, "measure"), Iri.localName(text(row, "relation")),
                        of(laws, text(row, "entity"))))
                .toList();
        List<Extraction.Theme> themes = select(ExtractionQueries.THEMES, programme).stream()
                .map(row -> new Extraction.Theme(text(row, "measure"), Iri.localName(text(row, "theme")))).toList();
        return new Extraction(List.copyOf(measures.values()), effects, targets(programme), relations, themes,
                empowering);
    }

    private List<Extraction.Target> targets(String programme) {
        Map<String, Extraction.Target> targets = new LinkedHashMap<>();
        for (Binding row : select(ExtractionQueries.TARGETS, programme)) {
            String deadline = text(row, "deadline");
            targets.putIfAbsent(text(row, "target"), new Extraction.Target(text(row, "measure"), text(row, "target"),
                    row.contains("value")
                            ? OptionalDouble.of(Double.parseDouble(text(row, "value")))
                            : OptionalDouble.empty(),
                    deadline.substring(0, Math.min(YEAR, deadline.length()))));
        }
        return List.copyOf(targets.values());
    }

    /** Entities by IRI with their names, the preferred French one first. */
    private Map<String, Extraction.Named> named(String query, String programme) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        select(query, programme).forEach(row -> names.computeIfAbsent(text(row, "entity"), iri -> new ArrayList<>())
                .add(text(row, "name")));
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entity -> new Extraction.Named(entity.getKey(), entity.getValue().get(0), entity.getValue())));
    }

    private static Extraction.Named of(Map<String, Extraction.Named> entities, String iri) {
        return entities.getOrDefault(iri, new Extraction.Named(iri, Iri.localName(iri), List.of()));
    }

    private List<Binding> select(String query, String programme) {
        return select(query.replace(ExtractionQueries.PROGRAMME, "<" + programme + ">"));
    }

    private List<Binding> select(String query) {
        return switch (Answer.to(Sparql.parse(query), graph)) {
            case Answer.Rows rows -> rows.rows();
            case Answer.Truth truth -> throw new IllegalArgumentException(query);
            case Answer.Statements statements -> throw new IllegalArgumentException(query);
        };
    }

    /** An IRI or a literal's text; empty where the row has none. */
    private static String text(Binding row, String column) {
        Node node = row.get(column);
        return node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private static int number(Binding row, String column) {
        return Integer.parseInt(text(row, column));
    }
}
