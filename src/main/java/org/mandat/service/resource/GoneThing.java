package org.mandat.service.resource;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataDocument;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Links;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Foaf;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;

/** 410: what the graph no longer has, with where it last was, in the format asked. */
record GoneThing(Templates templates) {
    Reply reply(Asked asked, Lookup.Found.Gone gone, String path, Format.Choice<?> choice) {
        String before = Links.with(
                ThingRoute.address(asked, gone.iri(), path, choice.format()), Asked.GENERATION, gone.generation());
        Reply reply = choice.format() instanceof DataFormat format
                ? DataDocument.reply(asked, format, choice.mediaType(), graph(asked, gone, before))
                : templates.page("gone", asked, Map.of("title", Messages.in(asked.language()).get("title.gone"), "iri",
                        gone.iri(), "before", before, "last", gone.generation()));
        return DataLinks.add(reply.status(410), DataLinks.link(before, "predecessor-version"));
    }

    private static Graph graph(Asked asked, Lookup.Found.Gone gone, String before) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node document = NodeFactory.createURI(asked.origin() + before);
        Node thing = NodeFactory.createURI(gone.iri());
        graph.add(thing, NodeFactory.createURI(Rdfs.seeAlso), document);
        graph.add(document, NodeFactory.createURI(Rdf.type), NodeFactory.createURI(Foaf.NS + "Document"));
        graph.add(document, NodeFactory.createURI(Foaf.NS + "primaryTopic"), thing);
        graph.add(document, NodeFactory.createURI(Dcterms.identifier),
                NodeFactory.createLiteralString(gone.generation()));
        return graph;
    }
}
