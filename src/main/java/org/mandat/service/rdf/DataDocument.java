package org.mandat.service.rdf;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mandat.question.Prefixes;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;

/** Writes a graph as a document. */
public final class DataDocument {
    private static final Map<String, String> MORE = Map.of("sd", "http://www.w3.org/ns/sparql-service-description#",
            "hydra", "http://www.w3.org/ns/hydra/core#", "spdx", "http://spdx.org/rdf/terms#",
            "formats", "http://www.w3.org/ns/formats/", "vann", "http://purl.org/vocab/vann/");

    private DataDocument() {
    }

    /** The bytes of a graph in a format; JSON-LD refers to the context that this server publishes. */
    public static Reply reply(Asked asked, DataFormat format, String mediaType, Graph graph) {
        if (format.isJsonLd()) {
            return Reply.of(mediaType, new JsonLdWriter(Context.of(asked.graph()), asked.origin() + Context.PATH)
                    .write(graph));
        }
        Graph shortened = GraphFactory.createDefaultGraph();
        shortened.getPrefixMapping().setNsPrefixes(used(graph));
        graph.find().forEachRemaining(shortened::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
        RDFWriter.source(shortened).format(format.jena()).output(out);
        return Reply.of(mediaType, out.toByteArray());
    }

    /** Those prefixes that some IRI of the graph begins with. */
    private static Map<String, String> used(Graph graph) {
        Set<String> namespaces = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            note(triple.getSubject(), namespaces);
            note(triple.getPredicate(), namespaces);
            note(triple.getObject(), namespaces);
        });
        Map<String, String> used = new TreeMap<>(Prefixes.all());
        used.putAll(MORE);
        used.values().retainAll(namespaces);
        return used;
    }

    private static void note(Node node, Set<String> namespaces) {
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        namespaces.add(iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
    }
}
