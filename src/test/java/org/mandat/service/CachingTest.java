package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags, 304 and compression, on every kind of answer. */
class CachingTest {
    private static final String BROWSER = "text/html,*/*;q=0.5";
    private static final String MEASURES = query(
            "SELECT ?m { ?m a <https://w3id.org/mandat/def#Measure> } ORDER BY ?m");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(fixture());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static DatasetGraph fixture() {
        return TestServer.union(RDFDataMgr.loadDatasetGraph("src/test/resources/fixture.trig"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=en", "/sparql", "/static/mandat.css", "/sparql?query=ASK%20%7B%7D"})
    void whatTheClientHasIsNotSentAgain(String path) {
        HttpResponse<String> first = server.get(path, "Accept", BROWSER);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(server.get(path, "Accept", BROWSER).body()).isEqualTo(first.body());
        HttpResponse<String> again = server.get(path, "Accept", BROWSER, "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(server.get(path, "Accept", BROWSER, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aTagNamesFormatLanguageQueryAndGeneration() {
        String json = tag(server, MEASURES, "Accept", "application/sparql-results+json");
        assertThat(tag(server, MEASURES, "Accept", "text/csv")).isNotEqualTo(json);
        assertThat(tag(server, query("SELECT ?m { ?m a <https://w3id.org/mandat/def#Measure> } ORDER BY ?m LIMIT 5"),
                "Accept", "application/sparql-results+json")).isNotEqualTo(json);
        assertThat(tag(server, "/", "Accept-Language", "en")).isNotEqualTo(tag(server, "/", "Accept-Language", "fr"));
        try (TestServer later = TestServer.of(fixture())) {
            assertThat(tag(later, "/health-is-not-tagged", "Accept", BROWSER)).isEmpty();
            String before = tag(later, MEASURES, "Accept", "text/csv");
            String hash = "b".repeat(64);
            later.publish(hash, fixture());
            while (!later.get("/health").body().contains(hash)) {
                Thread.onSpinWait();
            }
            assertThat(tag(later, MEASURES, "Accept", "text/csv")).isNotEmpty().isNotEqualTo(before);
        }
    }

    @Test
    void twoSpellingsOfAQueryShareAnAnswer() {
        String one = query("SELECT ?s { ?s a <https://w3id.org/mandat/def#Law> }");
        String other = query("# the same\nSELECT  ?s\nWHERE { ?s a <https://w3id.org/mandat/def#Law> . }");
        assertThat(tag(server, one, "Accept", "text/csv")).isEqualTo(tag(server, other, "Accept", "text/csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (NOW() AS ?t) {}", "SELECT * { BIND(RAND() AS ?r) }", "SELECT (UUID() AS ?u) {}",
            "SELECT ?s { ?s ?p ?o FILTER(STRUUID() != \"\") } LIMIT 1", "ASK { FILTER(ISBLANK(BNODE())) }",
            "SELECT (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY (RAND() > 2)",
            "SELECT ?s { ?s ?p ?o } ORDER BY RAND() LIMIT 1",
            "SELECT * { { SELECT (BNODE(\"a\") AS ?b) {} } }", "CONSTRUCT { [] a <http://example.org/T> } WHERE {}"})
    void whatMayDifferEachTimeIsNeverKept(String sparql) {
        HttpResponse<String> answer = server.get(query(sparql), "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void longTextIsCompressedForThoseWhoTakeIt() throws IOException, InterruptedException {
        for (String path : new String[]{"/", MEASURES}) {
            compressedIsTheSame(path, BROWSER);
        }
    }

    /** Results of more than a megabyte, which are held compressed in memory, and then, where that is still long, in a file. */
    @ParameterizedTest
    @ValueSource(strings = {"?a ?b ?d", "(SHA512(CONCAT(STR(?a), STR(?b), STR(?c), STR(?d), STR(?e))) AS ?hash)"})
    void longResultsAreTheSameEachTimePlainOrCompressed(String columns) throws IOException, InterruptedException {
        String path = query("SELECT " + columns
                + " { ?a ?b ?c . ?d a <https://w3id.org/mandat/def#Passage> . VALUES ?e { 1 2 3 4 5 6 7 8 9 } }");
        assertThat(server.get(path, "Accept", "text/csv").body().length()).isGreaterThan(12 << 20);
        compressedIsTheSame(path, "text/csv");
    }

    private static void compressedIsTheSame(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> plain = server.get(path, "Accept", accept);
        for (int run = 0; run < 2; run++) {
            HttpResponse<byte[]> sent = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(server.url() + path))
                            .headers("Accept", accept, "Accept-Encoding", "br, gzip;q=0.8").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(sent.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(sent.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"")
                    .isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
            assertThat(sent.body().length).isLessThan(plain.body().length());
            try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(sent.body()))) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8).equals(plain.body())).isTrue();
            }
        }
    }

    @Test
    void aFileWhoseAddressNamesItsContentIsKeptForEver() {
        String address = server.get("/").body().replaceFirst("(?s).*href=\"(/static/mandat.css\\?v=[0-9a-f]+)\".*",
                "$1");
        assertThat(server.get(address).headers().firstValue("Cache-Control")).get().asString().contains("immutable");
        assertThat(server.get("/static/mandat.css?v=0").headers().firstValue("Cache-Control")).get().asString()
                .contains("no-cache");
    }

    private static String query(String sparql) {
        return "/sparql?query=" + TestServer.encode(sparql);
    }

    private static String tag(TestServer asked, String path, String... headers) {
        return asked.get(path, headers).headers().firstValue("ETag").orElse("");
    }
}
