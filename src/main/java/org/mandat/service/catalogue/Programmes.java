package org.mandat.service.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.view.Addresses;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/**
 * The programmes of a generation, in the order of their ids.
 *
 * @param all with what a catalogue says of them
 */
record Programmes(List<Programme> all) {
    /**
     * @param titles        literals, as stated
     * @param languages     IRIs
     * @param rightsHolders IRIs
     */
    record Programme(String id, String iri, List<Node> titles, List<Node> languages,
            List<Node> rightsHolders) {
    }

    Programmes {
        all = List.copyOf(all);
    }

    /** Read once for a generation. */
    static Programmes of(ServedGraph.Lease graph) {
        String begin = Addresses.of(graph).base() + "programme/";
        return graph.once(Programmes.class, dataset -> dataset.calculateRead(() -> {
            Graph union = dataset.getDefaultGraph();
            List<Programme> found = new ArrayList<>();
            union.find(Node.ANY, NodeFactory.createURI(Rdf.type), NodeFactory.createURI(Mandat.Programme))
                    .forEachRemaining(triple -> {
                        Node node = triple.getSubject();
                        if (node.isURI() && node.getURI().startsWith(begin)) {
                            found.add(new Programme(node.getURI().substring(begin.length()), node.getURI(),
                                    values(union, node, Dcterms.title, Node::isLiteral),
                                    values(union, node, Dcterms.language, Node::isURI),
                                    values(union, node, Dcterms.rightsHolder, Node::isURI)));
                        }
                    });
            found.sort(Comparator.comparing(Programme::id));
            return new Programmes(found);
        }));
    }

    private static List<Node> values(Graph union, Node subject, String property, Predicate<Node> fit) {
        return union.find(subject, NodeFactory.createURI(property), Node.ANY).mapWith(each -> each.getObject())
                .toList().stream().filter(fit).sorted(Comparator.comparing(Node::toString)).toList();
    }
}
