package org.mandat.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.mandat.document.Folding;
import org.mandat.store.UnionDataset;

/** The graphs under check, and how their nodes are told to people. */
record Facts(UnionDataset dataset) {
    /** The id of the document whose graph states the node; empty for shared data. */
    Optional<String> document(Node node) {
        List<String> graphs = new ArrayList<>();
        dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
        return graphs.stream().filter(graph -> graph.matches(".*/graph/(programme|derived)/[^/]+")).findFirst()
                .map(graph -> graph.substring(graph.lastIndexOf('/') + 1));
    }

    /** An IRI, or a literal's text, on one line. */
    static String text(Node node) {
        return node.isLiteral() ? "\"" + Folding.fold(node.getLiteralLexicalForm()) + "\"" : node.toString();
    }
}
