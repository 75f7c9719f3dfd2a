package org.mandat.store;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;
import org.mandat.vocabulary.Rdf;

/**
 * What a dataset holds, counted exactly, as <a href="https://www.w3.org/TR/void/#statistics">VoID</a> tells it. Of the union of the named graphs: a
 * triple that two of them state is one.
 *
 * @param triples    of the union
 * @param subjects   distinct ones
 * @param objects    distinct ones, literals included
 * @param classes    how many instances each class has, by its IRI
 * @param properties by their IRI
 * @param graphs     how many triples each named graph has, by its IRI
 */
public record Statistics(long triples, long subjects, long objects, SortedMap<String, Long> classes,
        SortedMap<String, Property> properties, SortedMap<String, Long> graphs) {
    // Where a form keeps them: one on disk counts when it is built, one in memory a while after it is opened.
    static final Symbol COUNTED = Symbol.create("https://w3id.org/mandat/statistics");
    private static final long LATER_SECONDS = 3;

    /** How often a property is used, by how many subjects and with how many objects. */
    public record Property(long triples, long subjects, long objects) {
    }

    public Statistics {
        classes = new TreeMap<>(classes);
        properties = new TreeMap<>(properties);
        graphs = new TreeMap<>(graphs);
    }

    /** Those of an open dataset: read where they were counted when it was built, else counted now, in memory. */
    public static Statistics of(DatasetGraph dataset) {
        Statistics counted = dataset.getContext().get(COUNTED);
        return counted != null ? counted : dataset.calculateRead(() -> count(dataset));
    }

    /** Counts what will not change, in the background, so that nobody waits for it. */
    static void countLater(DatasetGraph dataset) {
        CompletableFuture.delayedExecutor(LATER_SECONDS, TimeUnit.SECONDS)
                .execute(() -> dataset.getContext().set(COUNTED, count(dataset)));
    }

    private static final class Tally {
        private long triples;
        private final Set<Node> subjects = new HashSet<>();
        private final Set<Node> objects = new HashSet<>();
    }

    /** One property after the other, so that the sets of one only are held beside those of all. */
    private static Statistics count(DatasetGraph dataset) {
        Graph union = dataset.getUnionGraph();
        Tally all = new Tally();
        Set<Node> properties = new HashSet<>();
        union.find().forEachRemaining((Triple triple) -> {
            add(all, triple);
            properties.add(triple.getPredicate());
        });
        SortedMap<String, Property> counted = new TreeMap<>();
        for (Node property : properties) {
            Tally tally = new Tally();
            union.find(Node.ANY, property, Node.ANY).forEachRemaining((Triple triple) -> add(tally, triple));
            counted.put(property.getURI(), new Property(tally.triples, tally.subjects.size(), tally.objects.size()));
        }
        SortedMap<String, Long> classes = new TreeMap<>();
        union.find(Node.ANY, NodeFactory.createURI(Rdf.type), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isURI).forEachRemaining(type -> classes.merge(type.getURI(), 1L, Long::sum));
        SortedMap<String, Long> graphs = new TreeMap<>();
        dataset.listGraphNodes().forEachRemaining(
                graph -> graphs.put(graph.toString(), dataset.getGraph(graph).stream().count()));
        return new Statistics(all.triples, all.subjects.size(), all.objects.size(), classes, counted, graphs);
    }

    private static void add(Tally tally, Triple triple) {
        tally.triples++;
        tally.subjects.add(triple.getSubject());
        tally.objects.add(triple.getObject());
    }
}
