package org.mandat.service.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.vocabulary.Dqv;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Org;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;

/**
 * Of how many measures each concept, or one narrower than it, is said; of kinds of institution, of how many institutions; of metrics, how many
 * figures there are. Counted once for a generation, in time linear in what is counted.
 */
record ConceptUses(Map<String, Use> uses) {
    /** @param what the noun that is counted, as in the texts of the pages */
    record Use(String what, long number) {
    }

    private record Source(String property, String of, String what) {
    }

    // What is said of a reading is said of its measure.
    private static final Source[] SOURCES = {new Source(Mandat.theme, Mandat.Measure, "measures"),
            new Source(Mandat.kind, Mandat.InstitutionalEffect, "measures"),
            new Source(Mandat.unit, Mandat.Target, "measures"),
            new Source(Org.classification, "", "institutions"),
            new Source(Dqv.isMeasurementOf, "", "figures")};

    Optional<Use> of(String concept) {
        return Optional.ofNullable(uses.get(concept));
    }

    static ConceptUses of(DatasetGraph dataset) {
        return dataset.calculateRead(() -> count(dataset.getDefaultGraph()));
    }

    private static ConceptUses count(Graph union) {
        Map<String, Use> uses = new HashMap<>();
        Node of = NodeFactory.createURI(Mandat.of);
        for (Source source : SOURCES) {
            Map<Node, Set<Node>> things = new HashMap<>();
            union.find(Node.ANY, NodeFactory.createURI(source.property()), Node.ANY)
                    .forEachRemaining((Triple triple) -> {
                        Node subject = triple.getSubject();
                        if (source.of().isEmpty() || union.contains(subject, NodeFactory.createURI(Rdf.type),
                                NodeFactory.createURI(source.of()))) {
                            Node thing = union.find(subject, of, Node.ANY).nextOptional().map(Triple::getObject)
                                    .orElse(subject);
                            add(union, triple.getObject(), thing, things);
                        }
                    });
            things.forEach((concept, set) -> uses.put(concept.toString(), new Use(source.what(), set.size())));
        }
        return new ConceptUses(uses);
    }

    /** To the concept and all that are broader. */
    private static void add(Graph union, Node concept, Node thing, Map<Node, Set<Node>> things) {
        if (things.computeIfAbsent(concept, unseen -> new HashSet<>()).add(thing)) {
            union.find(concept, NodeFactory.createURI(Skos.broader), Node.ANY).toList()
                    .forEach(broader -> add(union, broader.getObject(), thing, things));
        }
    }
}
