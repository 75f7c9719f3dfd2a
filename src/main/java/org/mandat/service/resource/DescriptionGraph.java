package org.mandat.service.resource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mandat.service.http.Asked;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Names;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Foaf;
import org.mandat.vocabulary.Prov;
import org.mandat.vocabulary.Rdf;

/**
 * A description as a document: what it holds, the names of what it speaks of, and what the document itself is: its topic, its licence,
 * the generation and the named graphs it was taken from, and the pages before and after it.
 */
final class DescriptionGraph {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String DOCUMENT = Foaf.NS + "Document";
    private static final String TOPIC = Foaf.NS + "primaryTopic";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Graph source;

    private DescriptionGraph(Graph source) {
        this.source = source;
    }

    /** Within a transaction. */
    static Graph of(Asked asked, Description description, String document, int page) {
        DescriptionGraph made = new DescriptionGraph(asked.graph().dataset().getDefaultGraph());
        for (List<Triple> statements : List.of(description.own(), description.parts(), description.inverse())) {
            statements.forEach(made.graph::add);
        }
        made.names();
        made.document(asked, description, document, page);
        return made.graph;
    }

    private void names() {
        Set<Node> named = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            named.add(triple.getSubject());
            named.add(triple.getObject());
        });
        for (Node each : named) {
            for (String property : each.isURI() ? Names.PROPERTIES : List.<String>of()) {
                List<Triple> names = source.find(each, NodeFactory.createURI(property), Node.ANY).toList();
                names.forEach(graph::add);
                if (!names.isEmpty()) {
                    break;
                }
            }
        }
    }

    private void document(Asked asked, Description description, String path, int page) {
        Node document = NodeFactory.createURI(asked.origin() + DataLinks.carried(asked, at(path, page)));
        add(document, Rdf.type, DOCUMENT);
        graph.add(document, NodeFactory.createURI(TOPIC), description.topic());
        description.graphs().forEach(each -> graph.add(document, NodeFactory.createURI(Prov.wasDerivedFrom), each));
        add(document, Dcterms.source, Addresses.of(asked.graph()).base() + "generation/" + asked.graph().hash());
        source.find(NodeFactory.createURI(Addresses.TERMS + "def"), NodeFactory.createURI(Dcterms.license), Node.ANY)
                .forEachRemaining(licence -> graph.add(document, licence.getPredicate(), licence.getObject()));
        if (page > 1 || description.more()) {
            add(document, Rdf.type, HYDRA + "PartialCollectionView");
            if (page > 1) {
                add(document, HYDRA + "previous", asked.origin() + DataLinks.carried(asked, at(path, page - 1)));
            }
            if (description.more()) {
                add(document, HYDRA + "next", asked.origin() + DataLinks.carried(asked, at(path, page + 1)));
            }
        }
    }

    /** The address of a page of a document. */
    static String at(String path, int page) {
        return page == 1 ? path : Links.with(path, "page", "" + page);
    }

    private void add(Node subject, String property, String object) {
        graph.add(subject, NodeFactory.createURI(property), NodeFactory.createURI(object));
    }
}
