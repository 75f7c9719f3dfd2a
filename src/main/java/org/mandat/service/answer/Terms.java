package org.mandat.service.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.service.generation.ServedGraph;
import org.mandat.vocabulary.Rdf;

/**
 * The properties and classes that a generation uses.
 *
 * @param properties the most used first
 * @param classes    likewise
 */
public record Terms(List<Term> properties, List<Term> classes) {
    /** A term with the number of statements that use it. */
    public record Term(String iri, long uses) {
    }

    /** Read once for a generation. */
    public static Terms of(ServedGraph.Lease graph) {
        return graph.once(Terms.class, dataset -> dataset.calculateRead(() -> read(dataset.getDefaultGraph())));
    }

    private static Terms read(Graph graph) {
        Map<Node, Long> properties = new HashMap<>();
        Map<Node, Long> classes = new HashMap<>();
        Node type = NodeFactory.createURI(Rdf.type);
        Iterator<Triple> all = graph.find(Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
            Triple triple = all.next();
            properties.merge(triple.getPredicate(), 1L, Long::sum);
            if (triple.getPredicate().equals(type) && triple.getObject().isURI()) {
                classes.merge(triple.getObject(), 1L, Long::sum);
            }
        }
        return new Terms(sorted(properties), sorted(classes));
    }

    private static List<Term> sorted(Map<Node, Long> uses) {
        return uses.entrySet().stream().map(each -> new Term(each.getKey().getURI(), each.getValue()))
                .sorted(Comparator.comparingLong(Term::uses).reversed().thenComparing(Term::iri)).toList();
    }
}
