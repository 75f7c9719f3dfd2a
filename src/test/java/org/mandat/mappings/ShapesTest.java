package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The lexicons have the form that {@code ontology/shapes.ttl} asks of entities. */
class ShapesTest {
    @Test
    void entitiesHaveTheFormOfTheShapes() throws IOException {
        Graph data = GraphFactory.createDefaultGraph();
        Lexicon.files().forEach(file -> RDFDataMgr.read(data, file.toString()));
        try (Stream<Path> files = Files.list(Lexicon.ontology())) {
            List<Path> terms = files.filter(file -> file.toString().endsWith(".ttl") && !file.endsWith("shapes.ttl"))
                    .sorted().toList();
            terms.forEach(file -> RDFDataMgr.read(data, file.toString()));
        }
        Graph shapes = RDFDataMgr.loadGraph(Lexicon.ontology().resolve("shapes.ttl").toString());
        assertThat(ShaclValidator.get().validate(shapes, data).getEntries())
                .extracting(entry -> entry.focusNode() + " " + entry.message()).isEmpty();
    }
}
