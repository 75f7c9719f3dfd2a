package org.mandat.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.service.TestServer;
import org.xml.sax.InputSource;

class QuestionApiTest {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"(\\w+)\"");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return server.get("/api/questions" + path, headers);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.parse(answer.body());
    }

    private static Optional<String> link(HttpResponse<String> answer, String relation) {
        Matcher links = LINK.matcher(answer.headers().firstValue("Link").orElse(""));
        while (links.find()) {
            if (links.group(2).equals(relation)) {
                return Optional.of(links.group(1).substring(server.url().length()));
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "/overview | - | application/json | \"rows\"",
            "/overview | text/csv | text/csv;charset=utf-8 | year,programme",
            "/overview?format=tsv | text/csv | text/tab-separated-values;charset=utf-8 | ?year",
            "/overview.csv | application/json | text/csv;charset=utf-8 | year,programme",
            "/overview | application/sparql-results+json | application/sparql-results+json | \"bindings\"",
            "/overview | application/xml | application/xml | <sparql",
            "/overview.md | - | text/markdown;charset=utf-8 | year",
            "/overview | application/ld+json | application/ld+json | @context",
            "/overview.svg | - | image/svg+xml | <svg",
            "/positions | - | text/turtle;charset=utf-8 | mandat:wouldEmpower",
            "/positions.jsonld | - | application/ld+json | wouldEmpower",
            "/positions | application/rdf+xml | application/rdf+xml | rdf:RDF"})
    void theFormatIsThatOfTheEndingThenOfTheParameterThenOfTheHeader(String path, String accept, String type,
            String words) {
        HttpResponse<String> answer = accept == null ? get(path) : get(path, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains(words.strip());
    }

    @Test
    void peopleAreSentToThePage() {
        HttpResponse<String> answer = get("/institution-over-years?institution=anssi&lang=en", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/questions/institution-over-years?institution=anssi&lang=en");
    }

    @Test
    void partsJoinedInOrderAreTheWhole() {
        String whole = get("/evidence-measure.csv").body();
        StringBuilder joined = new StringBuilder(whole.lines().findFirst().orElseThrow()).append("\r\n");
        Optional<String> next = Optional.of("/api/questions/evidence-measure.csv?limit=7");
        int parts = 0;
        while (next.isPresent()) {
            HttpResponse<String> part = server.get(next.get());
            assertThat(part.headers().firstValue("Mandat-Total")).hasValue("" + (whole.lines().count() - 1));
            List<String> lines = part.body().lines().toList();
            assertThat(part.headers().firstValue("Mandat-Rows")).hasValue("" + (lines.size() - 1));
            lines.subList(1, lines.size()).forEach(line -> joined.append(line).append("\r\n"));
            assertThat(link(part, "prev").isPresent()).isEqualTo(parts++ > 0);
            next = link(part, "next");
        }
        assertThat(joined).hasToString(whole);
        assertThat(parts).isGreaterThan(2);
        HttpResponse<String> last = server.get(link(get("/evidence-measure.csv?limit=7"), "last").orElseThrow());
        assertThat(link(last, "next")).isEmpty();
        assertThat(last.body().lines().count()).isGreaterThan(1);
        assertThat(get("/links?limit=2&offset=1000000").headers().firstValue("Mandat-Rows")).hasValue("0");
    }

    @Test
    void aRowIsProvedByItsSentences() {
        JsonObject answer = json(get("/effects-by-kind?evidence=1&limit=100"));
        List<String> quotes = new ArrayList<>();
        answer.get("rows").getAsArray().forEach(row -> {
            assertThat(row.getAsObject().get("evidenceCount").getAsNumber().value().intValue()).isPositive();
            row.getAsObject().get("evidence").getAsArray().forEach(piece -> {
                assertThat(piece.getAsObject().get("page").getAsString().value())
                        .startsWith(server.url() + "/page/measure/");
                quotes.add(piece.getAsObject().get("quote").getAsString().value());
            });
        });
        assertThat(quotes).contains("Nous supprimerons le Sénat.", "Donner les moyens à la CNIL.");
        assertThat(get("/effects-by-kind.csv?evidence=1").body().lines().findFirst().orElseThrow())
                .contains(",evidence_quote,", ",evidence_measure,");
    }

    @Test
    void aRowOfWhichNothingWasFoundHasNoEvidence() {
        JsonObject answer = json(get("/institution-over-years?institution=anssi&evidence=1"));
        answer.get("rows").getAsArray()
                .forEach(row -> assertThat(row.getAsObject().get("evidence").getAsArray().isEmpty())
                        .isEqualTo(!row.getAsObject().hasKey("measure")));
    }

    @Test
    void asLinkedDataEachColumnIsAProperty() {
        Graph graph = RDFParser.fromString(get("/overview.jsonld").body(), Lang.JSONLD).toGraph();
        Node year = NodeFactory.createURI("https://w3id.org/mandat/id/question/overview#year");
        assertThat(graph.find(Node.ANY, year, Node.ANY).toList()).hasSize(3)
                .allMatch(triple -> triple.getObject().getLiteralValue() instanceof Number);
        assertThat(graph.find(Node.ANY, NodeFactory.createURI("https://w3id.org/mandat/id/question/overview#programme"),
                NodeFactory.createURI("https://w3id.org/mandat/id/programme/beta-2022")).toList()).hasSize(1);
    }

    @Test
    void aPictureIsAFileOfItsOwn() throws Exception {
        HttpResponse<String> svg = get("/empowerment-matrix.svg");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg.body()))).getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(svg.body()).contains("<style>", "href=\"" + server.url() + "/questions/").doesNotContain("<script");
        assertThat(svg.headers().firstValue("Content-Security-Policy").orElse("")).doesNotContain("script-src");
    }

    @Test
    void namesAreFrenchUnlessEnglishIsAskedFor() {
        String path = "/empowered-institutions.csv?limit=3";
        assertThat(get(path, "Accept-Language", "en").body()).contains("plus de budget");
        assertThat(get(path + "&lang=en").body()).contains("more budget").doesNotContain("plus de budget");
        assertThat(get("/said-or-silent.csv?institution=cnil&lang=en").body()).contains(",measure");
        assertThat(get("/effects-by-kind?evidence=1&limit=1&lang=en").body()).doesNotContain("abroger");
    }

    @Test
    void valuesMayBeShortPrefixedOrWhole() {
        String whole = get("/institution-over-years.csv?institution=anssi").body();
        for (String same : List.of("ANSSI", "institution:anssi", "https://w3id.org/mandat/id/institution/anssi")) {
            assertThat(get("/institution-over-years.csv?institution=" + TestServer.encode(same)).body()).as(same)
                    .isEqualTo(whole);
        }
    }

    @Test
    void anEmptyAnswerSaysWhyToMachinesToo() {
        HttpResponse<String> answer = get("/institution-over-years?institution=ansi");
        assertThat(answer.headers().firstValue("Mandat-Hint"))
                .hasValue("\"institution:ansi\" is not in the graph; \"institution:anssi\" is.");
        assertThat(json(answer).get("hints").getAsArray()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/nothing,404,no-such-question", "/overview.exe,404,nothing-here",
            "/overview?format=exe,400,unknown-format",
            "/overview?limit=0,400,malformed-limit", "/overview?limit=1000000,400,malformed-limit",
            "/overview?offset=-1,400,malformed-limit", "/overview?other=1,400,unknown-parameter",
            "/overview?evidence=1,400,no-evidence", "/positions?evidence=1,400,no-evidence",
            "/effects-by-kind?evidence=1&limit=101,400,malformed-limit",
            "/overdue-targets?on=2024,400,malformed-parameter", "/sources.svg,404,nothing-here"})
    void whatCannotBeAnsweredIsAProblem(String path, int status, String kind) {
        HttpResponse<String> answer = get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problem/" + kind);
    }

    @Test
    void answersAreTaggedAndKnownOnesNotSentAgain() {
        String tag = get("/overview").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/overview", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/overview?lang=en").headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }
}
