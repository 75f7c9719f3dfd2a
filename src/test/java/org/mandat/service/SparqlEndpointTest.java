package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {
    private static final String SELECT = "SELECT ?q { ?m <https://w3id.org/mandat/def#quote> ?q } ORDER BY ?q LIMIT 2";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?m <https://w3id.org/mandat/def#quote> ?q }";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*/* | application/sparql-results+json", "application/json | application/json",
            "application/sparql-results+xml;q=0.5, text/csv;q=0.4 | application/sparql-results+xml",
            "text/csv | text/csv;charset=utf-8", "text/tab-separated-values | text/tab-separated-values;charset=utf-8",
            "text/plain | text/plain;charset=utf-8", "text/markdown | text/markdown;charset=utf-8",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=utf-8",
            "application/sparql-results+json;q=0, */*;q=0.1 | application/json"})
    void rowsComeInTheFormatAskedFor(String accept, String expected) {
        HttpResponse<String> answer = server.query(SELECT, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(expected);
        assertThat(answer.headers().firstValue("Mandat-Generation")).hasValue("a".repeat(64));
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(answer.body()).contains("Abrogation de la loi Hadopi.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"*/* | text/turtle;charset=utf-8", "application/n-triples | application/n-triples",
                    "application/ld+json | application/ld+json", "application/rdf+xml | application/rdf+xml",
                    "application/trig | application/trig", "application/n-quads | application/n-quads",
                    "application/rdf+json | application/rdf+json", "text/html | text/html;charset=utf-8"})
    void statementsComeInTheFormatAskedFor(String accept, String expected) {
        HttpResponse<String> answer = server.query(CONSTRUCT, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(expected);
        assertThat(answer.body()).contains("Abrogation de la loi Hadopi.");
    }

    @Test
    void namedGraphsAreNeverDroppedByAFormatThatCannotHoldThem() {
        String quads = "CONSTRUCT { GRAPH ?g { ?m <http://example.org/y> ?q } } WHERE { GRAPH ?g { ?m <https://w3id.org/mandat/def#quote> ?q } }";
        assertThat(server.query(quads, "*/*").headers().firstValue("Content-Type")).hasValue("application/trig");
        assertThat(server.query(quads, "text/turtle").statusCode()).isEqualTo(406);
    }

    @Test
    void queriesComeByGetFormOrBodyAndHeadHasNoBody() {
        String body = server.query(SELECT, "text/csv").body();
        assertThat(server.send("POST", "/sparql", "query=" + TestServer.encode(SELECT), "Content-Type",
                "application/x-www-form-urlencoded", "Accept", "text/csv").body()).isEqualTo(body);
        assertThat(
                server.send("POST", "/sparql", SELECT, "Content-Type", "application/sparql-query", "Accept", "text/csv")
                        .body())
                .isEqualTo(body);
        HttpResponse<String> head = server.send("HEAD", "/sparql?query=" + TestServer.encode(SELECT), "", "Accept",
                "text/csv");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(body.getBytes(
                java.nio.charset.StandardCharsets.UTF_8).length);
        assertThat(server.get("/sparql?format=csv&query=" + TestServer.encode(SELECT)).body()).isEqualTo(body);
    }

    @Test
    void theDefaultGraphIsTheUnionAndTheProtocolMayChooseGraphs() {
        String count = "SELECT (COUNT(*) AS ?n) { ?p a <https://w3id.org/mandat/def#Programme> }";
        assertThat(server.query(count, "text/csv").body()).isEqualTo("n\r\n3\r\n");
        assertThat(server.get("/sparql?query=" + TestServer.encode(count) + "&default-graph-uri="
                + TestServer.encode("https://w3id.org/mandat/id/graph/programme/alpha-2011"), "Accept", "text/csv")
                .body())
                .isEqualTo("n\r\n1\r\n");
        assertThat(server.query("SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/mandat/id/graph/programme/alpha-2017> "
                + "{ ?p a <https://w3id.org/mandat/def#Programme> }", "text/csv").body()).isEqualTo("n\r\n1\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SELECT ?s { ?s é:p ?o } | 1 | 16 | the prefix \"é:\" is not declared",
            "SELECT ?s { ?s mandat:quote ?o } | 1 | 16 | add PREFIX mandat: <https://w3id.org/mandat/def#>",
            "SELECT ?s { ?s ?p } | 1 | 19 | unexpected \"}\"",
            "SELECT ?s { ?s ?p | 1 | 17 | unexpected end of the query",
            "INSERT DATA { <http://example.org/a> <http://example.org/b> 1 } | 1 | 1 | unexpected \"INSERT DATA\""})
    void aMalformedQueryIsSaidWithItsPlace(String query, int line, int column, String detail) {
        HttpResponse<String> answer = server.query(query, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"line\" : " + line, "\"column\" : " + column)
                .contains(detail.replace("\"", "\\\"")).doesNotContain("org.apache", "Exception", "\tat ");
        assertThat(server.query(query, "text/plain").body()).startsWith("Line " + line + ", column " + column + ": ")
                .contains(detail);
        assertThat(server.query(query, "text/html").body()).contains("<h1>Requête mal formée</h1>", "Ligne " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o SERVICE SILENT ?s { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
            "SELECT * { { SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } } }",
            "SELECT * { BIND(<java:org.example.F>() AS ?x) }",
            "ASK { FILTER(<http://jena.apache.org/ARQ/function#wait>(100)) }",
            "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) { }",
            "SELECT * { ?s ?p ?o } ORDER BY <java:org.example.F>(?s)",
            "SELECT (SUM(<java:org.example.F>(?o)) AS ?n) { ?s ?p ?o }",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:org.example.F>(?o) AS ?g)",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:org.example.F>(COUNT(*)))",
            "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER(<java:org.example.F>(?r)) } }",
            "SELECT * { ?s ?p ?o MINUS { ?s ?p ?x FILTER(<java:org.example.F>(?x)) } }",
            "SELECT * { ?s <java:org.example.P> ?o }"})
    void whatReachesBeyondTheGraphIsRefused(String query) {
        HttpResponse<String> answer = server.query(query, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("available here");
    }

    @Test
    void textSearchIsNotSilentlyWiderThanFrom() {
        assertThat(server
                .query("PREFIX text: <http://jena.apache.org/text#> SELECT * FROM <http://example.org/g> { ?s text:query 'x' }",
                        "application/json")
                .body()).contains("text:query searches all graphs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {
                    "POST | /sparql | application/sparql-update | INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }",
                    "POST | /sparql | application/x-www-form-urlencoded | update=CLEAR%20ALL",
                    "POST | /sparql | text/turtle | <http://example.org/a> <http://example.org/b> 1 .",
                    "PUT | /sparql?default | text/turtle | <http://example.org/a> <http://example.org/b> 1 .",
                    "DELETE | /sparql?default | text/plain | x", "PATCH | /sparql | application/rdf-patch | TX .",
                    "POST | /upload | text/turtle | x", "POST | /sparql/update | application/sparql-update | CLEAR ALL",
                    "POST | /sparql/data | text/turtle | x", "PUT | /sparql/data?default | text/turtle | x",
                    "GET | /$/ping | text/plain | x", "POST | /$/datasets | text/plain | x",
                    "GET | /$/stats | text/plain | x",
                    "GET | /$/metrics | text/plain | x", "POST | /$/compact/sparql | text/plain | x",
                    "POST | / | text/plain | x",
                    "TRACE | /sparql | text/plain | x"})
    void nothingCanBeWrittenAndNothingIsAdministered(String method, String path, String type, String body) {
        HttpResponse<String> answer = server.send(method, path, method.equals("TRACE") ? "" : body, "Content-Type",
                type);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(server.query("ASK { ?s ?p 1 FILTER(STRSTARTS(STR(?s), 'http://example.org/')) }", "text/csv").body())
                .contains("false");
    }

    @Test
    void anySiteMayReadWithoutCredentials() {
        HttpResponse<String> preflight = server.send("OPTIONS", "/sparql", "", "Origin", "https://example.org",
                "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, POST, HEAD, QUERY, OPTIONS");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        HttpResponse<String> answer = server.query(SELECT, "*/*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Link", "Retry-After", "Mandat-Generation");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
    }

    @Test
    void aQueryOutOfTimeOrAResultTooLargeIsAnErrorAndNothingElse() {
        String cross = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        HttpResponse<String> late = server.get("/sparql?timeout=0.2&query=" + TestServer.encode(cross));
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        try (TestServer small = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"))
                .with(TestServer.options().resultBytes(2_000).queryTimeout(Duration.ofSeconds(5)))) {
            HttpResponse<String> large = small.query("SELECT * { ?s ?p ?o }", "text/csv");
            assertThat(large.statusCode()).isEqualTo(422);
            assertThat(large.body()).contains("LIMIT and OFFSET").doesNotContain("mandat/id/programme");
        }
    }

    @Test
    void largeResultsAreWhole() {
        String cross = "SELECT ?a ?b ?d { ?a ?b ?c . ?d a <https://w3id.org/mandat/def#Passage> }";
        HttpResponse<String> answer = server.query(cross, "text/csv");
        String count = server.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d a <https://w3id.org/mandat/def#Passage> }",
                "text/csv").body().strip().split("\\s+")[1];
        assertThat(answer.body().length()).isGreaterThan(1 << 20);
        assertThat(answer.body().lines().count()).isEqualTo(Long.parseLong(count) + 1);
    }

    @ParameterizedTest
    @CsvSource({"/sparql,400", "/sparql?query=,400", "/sparql?query=%20,400",
            "/sparql?query=ASK%7B%7D&query=ASK%7B%7D,400",
            "/sparql?query=ASK%7B%7D&format=exe,400", "/nothing,404", "/sparql/,400", "/static/../pom.xml,404"})
    void otherRequestsAreErrorsOfOneLine(String path, int status) {
        HttpResponse<String> answer = server.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body().strip()).doesNotContain("\n").startsWith("{").endsWith("}");
    }
}
