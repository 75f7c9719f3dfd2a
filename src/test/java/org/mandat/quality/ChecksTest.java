package org.mandat.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;

class ChecksTest {
    private static final String GRAPH = "https://w3id.org/mandat/id/graph/";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String SHAPES = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <urn:shape> a sh:NodeShape ; sh:targetClass <urn:Measure> ; sh:property <urn:shape/quote> , <urn:shape/of> .
            <urn:shape/quote> sh:path <urn:quote> ; sh:minCount 1 ;
              sh:message "Une mesure a une citation."@fr , "A measure has a quote."@en .
            <urn:shape/of> sh:path <urn:of> ; sh:class <urn:Programme> ; sh:severity sh:Warning ; sh:message "Of what?" .
            """;
    private static final String CHECK = """
            #+ title-fr: Deux mesures, deux citations
            #+ title-en: Two measures, two quotes
            #+ severity: violation
            #+ problem: Two measures have
            #+   one quote.
            #+ solution: Make them one.
            SELECT ?where ?other { ?where <urn:quote> ?q . ?other <urn:quote> ?q . FILTER(STR(?where) < STR(?other)) }
            """;

    @TempDir
    Path folder;
    private Path shapes;
    private Path queries;

    @BeforeEach
    void write() throws IOException {
        shapes = Files.writeString(folder.resolve("shapes.ttl"), SHAPES);
        queries = Files.createDirectory(folder.resolve("checks"));
        Files.writeString(queries.resolve("same-quote.rq"), CHECK);
    }

    private static NamedGraph graph(String name, String... triples) {
        return NamedGraph.of(GRAPH + name,
                List.of(triples).stream().map(triple -> triple + " <" + GRAPH + name + "> .").toList());
    }

    @Test
    void aHealthyGraphConformsWhereverItsClassesAreStated() {
        Report report = Checks.of(shapes, queries).check(List.of(
                graph("programme/a", "<urn:m1> " + TYPE + " <urn:Measure>", "<urn:m1> <urn:quote> \"un\"",
                        "<urn:m1> <urn:of> <urn:p>"),
                graph("reference", "<urn:p> " + TYPE + " <urn:Programme>")));
        assertThat(report.conforms()).isTrue();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aFindingSaysHowBadInWhichDocumentWhereWhyAndWhatToDo() {
        Report report = Checks.of(shapes, queries).check(List.of(
                graph("programme/b", "<urn:m3> " + TYPE + " <urn:Measure>"),
                graph("programme/a", "<urn:m1> <urn:quote> \"un\"", "<urn:m2> <urn:quote> \"un\"",
                        "<urn:m2> " + TYPE + " <urn:Measure>", "<urn:m2> <urn:of> \"personne\"")));
        assertThat(report.conforms()).isFalse();
        assertThat(report.diagnostics()).extracting(Object::toString).containsExactly(
                "a: urn:m1: Two measures have one quote. [other = urn:m2] Make them one. (same-quote.rq)",
                "b: urn:m3: A measure has a quote. [path = <urn:quote>] (shapes.ttl)",
                "a: urn:m2: Of what? [path = <urn:of>] [value = \"personne\"] (shapes.ttl)");
        assertThat(report.violations()).hasSize(2);
        assertThat(report.warnings()).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void aPassageMustReproduceItsText() {
        String nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
        String number = "^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>";
        NamedGraph graph = graph("programme/a", "<urn:p> <" + nif + "referenceContext> <urn:text/a>",
                "<urn:p> <" + nif + "beginIndex> \"2\"" + number, "<urn:p> <" + nif + "endIndex> \"9\"" + number,
                "<urn:p> <http://www.w3.org/ns/oa#hasSelector> <urn:s>",
                "<urn:s> <http://www.w3.org/ns/oa#exact> \"la CNIL\"@fr");
        Checks checks = Checks.of(shapes, queries);
        // The first character is one code point but two UTF-16 units; U+00A0 and a line end are white space like any.
        assertThat(checks.check(List.of(graph), id -> Optional.of("\uD83D\uDE00 la\u00A0CNIL")).findings()).isEmpty();
        assertThat(checks.check(List.of(graph)).findings()).isEmpty();
        assertThat(checks.check(List.of(graph), id -> Optional.of("Renforcer la CNIL")).violations()).singleElement()
                .satisfies(finding -> assertThat(finding.toDiagnostic().toString()).startsWith(
                        "a: urn:p: A passage quotes \"la CNIL\" where its text has \"nforcer\"."));
        assertThat(checks.check(List.of(graph), id -> Optional.of("la")).violations()).hasSize(1);
    }

    @Test
    void brokenShapesAndChecksAreNamedWithTheirLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"),
                SHAPES.replace("a sh:NodeShape ;", "a sh:NodeShape"));
        assertFault(ErrorCode.MAPPING, broken, broken + ":2:");
        Path check = queries.resolve("same-quote.rq");
        Files.writeString(check, CHECK.replace("?where ?other {", "?where ?other WHERE WHERE {"));
        assertFault(ErrorCode.QUERY, shapes, check + ":7:");
        Files.writeString(check, CHECK.replace("severity: violation", "severity: grave"));
        assertFault(ErrorCode.QUERY, shapes, check.toString(), "severity: warning");
        Files.writeString(check, CHECK.replace("solution", "sollution"));
        assertFault(ErrorCode.QUERY, shapes, check + ":6", "sollution");
        Files.writeString(check, CHECK.replaceFirst("(?s)SELECT.*", "ASK { ?s ?p ?o }"));
        assertFault(ErrorCode.QUERY, shapes, check.toString(), "expected a SELECT");
    }

    private void assertFault(ErrorCode code, Path shapesFile, String... parts) {
        MandatException fault = catchThrowableOfType(MandatException.class, () -> Checks.of(shapesFile, queries));
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.getMessage()).contains(parts).doesNotContain("\n");
    }
}
