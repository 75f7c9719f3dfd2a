package org.mandat.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.graph.RdfFile;
import org.mandat.knowledge.Iri;
import org.mandat.question.Answer;
import org.mandat.question.Sparql;
import org.mandat.store.UnionDataset;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdfs;

/**
 * Annotated programmes that are reported together, since they were annotated in the same way.
 *
 * @param name      the last part of its IRI
 * @param labels    what it is called, by language
 * @param documents the ids of its programmes, sorted
 */
public record AnnotationSet(String name, SortedMap<String, String> labels, List<String> documents) {
    private static final String QUERY = "SELECT ?set ?programme ?label { ?set <" + Mandat.annotates
            + "> ?programme OPTIONAL { ?set <" + Rdfs.label + "> ?label } }";

    public AnnotationSet {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        documents = documents.stream().sorted().distinct().toList();
    }

    /** The sets that a Turtle file describes, the smallest first; none if there is no such file. */
    static List<AnnotationSet> read(Path file) {
        return Files.exists(file) ? of(UnionDataset.of(RdfFile.read(file))) : List.of();
    }

    /** The sets that a graph describes, the smallest first, equal ones by name. */
    static List<AnnotationSet> of(UnionDataset graph) {
        SortedMap<String, List<Binding>> sets = new TreeMap<>();
        for (Binding row : ((Answer.Rows) Answer.to(Sparql.parse(QUERY), graph)).rows()) {
            sets.computeIfAbsent(Iri.localName(row.get("set").toString()), name -> new ArrayList<>()).add(row);
        }
        return sets.entrySet().stream().map(set -> of(set.getKey(), set.getValue()))
                .sorted(Comparator.comparingInt(set -> set.documents().size())).toList();
    }

    private static AnnotationSet of(String name, List<Binding> rows) {
        SortedMap<String, String> labels = new TreeMap<>();
        List<String> documents = new ArrayList<>();
        for (Binding row : rows) {
            documents.add(Iri.localName(row.get("programme").toString()));
            if (row.contains("label")) {
                labels.put(row.get("label").getLiteralLanguage(), row.get("label").getLiteralLexicalForm());
            }
        }
        return new AnnotationSet(name, labels, documents);
    }

    /** Its programmes in a row. */
    String title() {
        return String.join(", ", documents);
    }
}
