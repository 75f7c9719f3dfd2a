package org.mandat.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.sparql.core.Var;
import org.mandat.graph.RdfFile;
import org.mandat.knowledge.Iri;
import org.mandat.question.Answer;
import org.mandat.question.Sparql;
import org.mandat.store.UnionDataset;
import org.mandat.vocabulary.Mandat;

/**
 * Annotated programmes that are reported together, since they were annotated in the same way.
 *
 * @param name      the last part of its IRI
 * @param documents the ids of its programmes, sorted
 */
public record AnnotationSet(String name, List<String> documents) {
    private static final String QUERY = "SELECT ?set ?programme { ?set <" + Mandat.annotates + "> ?programme }";

    public AnnotationSet {
        documents = documents.stream().sorted().distinct().toList();
    }

    /** The sets that a Turtle file describes, sorted by name; none if there is no such file. */
    static List<AnnotationSet> read(Path file) {
        return Files.exists(file) ? of(UnionDataset.of(RdfFile.read(file))) : List.of();
    }

    /** The sets that a graph describes, sorted by name. */
    static List<AnnotationSet> of(UnionDataset graph) {
        SortedMap<String, TreeSet<String>> sets = new TreeMap<>();
        Answer.Rows rows = (Answer.Rows) Answer.to(Sparql.parse(QUERY), graph);
        rows.rows().forEach(row -> sets
                .computeIfAbsent(Iri.localName(row.get(Var.alloc("set")).toString()), name -> new TreeSet<>())
                .add(Iri.localName(row.get(Var.alloc("programme")).toString())));
        return sets.entrySet().stream().map(set -> new AnnotationSet(set.getKey(), List.copyOf(set.getValue())))
                .toList();
    }
}
