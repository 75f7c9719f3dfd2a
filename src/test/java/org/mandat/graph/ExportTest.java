package org.mandat.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private static final String G = "https://example.org/graph/";
    private static final List<NamedGraph> GRAPHS = List.of(
            graph("a", "<https://example.org/s> <https://example.org/p> \"été\\n« fin »\"@fr",
                    "<https://example.org/s> <https://example.org/p> \"été\"",
                    "<https://example.org/s> <https://example.org/p> \"007\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                    "<https://example.org/s> <https://example.org/q> <https://example.org/o>"),
            graph("b", "<https://example.org/s> <https://example.org/q> <https://example.org/o>",
                    "<https://example.org/t> <https://example.org/q> \"2022\"^^<http://www.w3.org/2001/XMLSchema#gYear>"));

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsBackTheSame(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(format, Map.of("ex", "https://example.org/")).write(sources(GRAPHS), out);

        Model read = Rio.parse(new ByteArrayInputStream(out.toByteArray()), format.rio());
        Model expected = new LinkedHashModel();
        for (NamedGraph graph : GRAPHS) {
            String text = String.join("\n", graph.lines());
            Rio.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), RDFFormat.NQUADS)
                    .forEach(statement -> {
                        if (format.hasGraphs()) {
                            expected.add(statement);
                        } else {
                            expected.add(statement.getSubject(), statement.getPredicate(), statement.getObject());
                        }
                    });
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aUnionIsSortedAndStatesNothingTwice() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(ExportFormat.NTRIPLES, Map.of()).write(sources(GRAPHS), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5)
                .isEqualTo(NamedGraph.of("", out.toString(StandardCharsets.UTF_8).lines().toList()).lines());
    }

    /** Something is written before all is read. */
    @ParameterizedTest
    @EnumSource(names = {"JSONLD", "RDFJSON"}, mode = EnumSource.Mode.EXCLUDE)
    void streamingFormatsWriteWhileTheyRead(ExportFormat format) throws IOException {
        int[] read = {0};
        int[] readAtFirstByte = {-1};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int unit) {
                write(new byte[]{(byte) unit}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (readAtFirstByte[0] < 0 && read[0] > 1000) {
                    readAtFirstByte[0] = read[0];
                }
            }
        };
        Export.Source many = new Export.Source(G + "many", () -> IntStream.range(10_000, 30_000).mapToObj(n -> {
            read[0]++;
            return "<https://example.org/s" + n + "> <https://example.org/p> \"" + n + "\" <" + G + "many> .";
        }));
        new Export(format, Map.of()).write(List.of(many), out);
        assertThat(readAtFirstByte[0]).isBetween(1, 15_000);
    }

    @Test
    void aFileNameTellsItsFormat() {
        assertThat(ExportFormat.ofFileName("x.NT.gz")).contains(ExportFormat.NTRIPLES);
        assertThat(ExportFormat.ofFileName("graph.ttl")).contains(ExportFormat.TURTLE);
        assertThat(ExportFormat.ofFileName("graph.docx")).isEmpty();
    }

    private static NamedGraph graph(String name, String... triples) {
        return NamedGraph.of(G + name,
                Stream.of(triples).map(triple -> triple + " <" + G + name + "> .").toList());
    }

    private static List<Export.Source> sources(List<NamedGraph> graphs) {
        return graphs.stream().map(graph -> new Export.Source(graph.iri(), graph.lines()::stream)).toList();
    }
}
