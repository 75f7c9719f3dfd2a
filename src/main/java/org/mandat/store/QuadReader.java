package org.mandat.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.mandat.graph.NamedGraph;

/** N-Quads to Jena's quads. The lines were made or hashed by us: IRIs and datatypes are not checked again. */
final class QuadReader {
    private QuadReader() {
    }

    static void read(InputStream nquads, Consumer<Quad> sink) {
        RDFParser.source(nquads).lang(Lang.NQUADS).checking(false).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                sink.accept(quad);
            }
        });
    }

    static void read(NamedGraph graph, Consumer<Quad> sink) {
        read(new ByteArrayInputStream(String.join("\n", graph.lines()).getBytes(StandardCharsets.UTF_8)), sink);
    }
}
