package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.StringReader;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/** Expands JSON-LD with a processor that is not ours, the published context its only outside source. */
final class JsonLdReader {
    private JsonLdReader() {
    }

    static Graph read(TestServer server, String path) {
        try {
            String json = server.get(path).body();
            String context = server.url() + "/context.jsonld";
            assertThat(JSON.parse(json).getString("@context")).isEqualTo(context);
            JsonDocument published = JsonDocument.of(new StringReader(server.get("/context.jsonld").body()));
            StringBuilder lines = new StringBuilder();
            JsonLd.toRdf(JsonDocument.of(new StringReader(json))).loader((url, options) -> {
                assertThat(url).hasToString(context);
                return published;
            }).provide(new RdfQuadConsumer() {
                @Override
                public RdfQuadConsumer quad(String subject, String predicate, String object, String datatype,
                        String language, String direction, String graph) {
                    lines.append(
                            "<" + subject + "> <" + predicate + "> " + object(object, datatype, language) + " .\n");
                    return this;
                }
            });
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(lines.toString(), Lang.NTRIPLES).parse(StreamRDFLib.graph(graph));
            return graph;
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    private static String object(String value, String datatype, String language) {
        if (datatype == null) {
            return "<" + value + ">";
        }
        String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        return language != null ? quoted + "@" + language : quoted + "^^<" + datatype + ">";
    }
}
