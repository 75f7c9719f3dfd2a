package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever takes for ever ends when its time is up, with a problem; what would fill the memory, before. */
class DeadlineTest {
    private static final int MILLIS = 700;
    // Of a busy machine; what a quiet one needs is printed.
    private static final int GENEROUS = 3_000;
    private static TestServer server;

    /** A ring of things, each linked to the next ones, so that paths have no end. */
    @BeforeAll
    static void start() {
        StringBuilder trig = new StringBuilder("PREFIX : <http://example.org/> GRAPH :g {");
        int things = 1_500;
        for (int i = 0; i < things; i++) {
            for (int step = 1; step <= 8; step++) {
                trig.append(":n").append(i).append(" :p :n").append((i + step * step) % things).append(" .\n");
            }
            trig.append(":n").append(i).append(" :label \"").append("a".repeat(30)).append(i).append("\" .\n");
        }
        server = TestServer.ofTrig(trig.append('}').toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s :label ?l FILTER REGEX(?l, '^(.*.*.*.*.*.*.*.*.*.*)x$') }",
            "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*.*.*.*.*.*.*.*.*.*)x$') AS ?x) {}",
            "SELECT * { ?s :label ?l BIND(REPLACE(?l, '^((a|b)*?(a|b)*?)*?c$', 'b') AS ?x) FILTER(?x = 'c') }",
            "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*.*.*.*.*.*.*.*.*.*)x$', 'b') AS ?x) {}",
            "SELECT (COUNT(*) AS ?n) { ?s :label ?l } GROUP BY (REGEX(?l, '^(.*.*.*.*.*.*.*.*.*.*)x$') AS ?x)",
            "SELECT * { ?s :label ?l } ORDER BY REGEX(?l, '^(.*.*.*.*.*.*.*.*.*.*)x$')",
            "SELECT (SUM(IF(REGEX(?l, '^(.*.*.*.*.*.*.*.*.*.*)x$'), 1, 0)) AS ?n) { ?s :label ?l }",
            "SELECT * { ?s :label ?l FILTER EXISTS { ?s :p ?o FILTER REGEX(?l, '^(.*.*.*.*.*.*.*.*.*.*)x$') } }",
            "SELECT * { ?s :label ?l OPTIONAL { ?s :p ?o FILTER REGEX(?l, '^(.*.*.*.*.*.*.*.*.*.*)x$') } }",
            "SELECT (COUNT(*) AS ?n) { ?a :p* ?b . ?b :p* ?c . ?c :p* ?d }",
            "SELECT (COUNT(*) AS ?n) { ?a (:p|^:p|!:q)+ ?b . ?c (:p|^:p)* ?d }",
            "SELECT (COUNT(*) AS ?n) { ?a (:p/:p/:p/:p/:p/:p) ?b }", "ASK { ?a (:p*/:p*/:p*)/:q ?b }",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), STR(?i), 'x')) }",
            "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), STR(?i), 'x')) }",
            "SELECT (MAX(STRLEN(CONCAT(?l, ?m))) AS ?n) { ?s :label ?l . ?t :label ?m . ?u :label ?o }",
            "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g :label ?i } GROUP BY ?a"})
    void nothingOutlivesItsTime(String query) {
        long start = System.nanoTime();
        HttpResponse<String> answer = ask(query, MILLIS);
        long over = (System.nanoTime() - start) / 1_000_000 - MILLIS;
        System.getLogger("org.mandat.test").log(System.Logger.Level.INFO, "over by " + over + " ms: " + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(over).isLessThan(GENEROUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (STRLEN(?z) AS ?length) { BIND('abcdefgh' AS ?a) %s }",
            "SELECT (GROUP_CONCAT(CONCAT(?l, ?m, ?l, ?m)) AS ?n) { ?s :label ?l . ?t :label ?m . ?u :label ?o }",
            "SELECT (COUNT(DISTINCT CONCAT(?l, ?m, ?o)) AS ?n) { ?s :label ?l . ?t :label ?m . ?u :label ?o }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a",
            "SELECT DISTINCT ?a ?f ?b { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT ?a ?f (COUNT(*) AS ?n) { ?a :p ?c . ?d :p ?e . ?h ?i ?f } GROUP BY ?a ?e ?f ?d"})
    void whatWouldFillTheMemoryIsRefused(String query) {
        StringBuilder doubling = new StringBuilder();
        for (char name = 'a'; name < 'z'; name++) {
            doubling.append("BIND(CONCAT(?%c, ?%c, ?%c, ?%c) AS ?%c) ".formatted(name, name, name, name, name + 1));
        }
        HttpResponse<String> answer = ask(query.replace("%s", doubling), 50_000);
        assertThat(answer.statusCode()).as(answer.body()).isIn(422, 503);
        assertThat(answer.body()).containsAnyOf("too-much", "overload", "timeout");
    }

    @Test
    void numbersDoNotGrowWithoutEnd() {
        StringBuilder squares = new StringBuilder("SELECT ?z { BIND(12345678901234567890 AS ?a) ");
        for (char name = 'a'; name < 'z'; name++) {
            squares.append("BIND(?%c * ?%c AS ?%c) ".formatted(name, name, name + 1));
        }
        assertThat(ask(squares + "}", 20_000).statusCode()).isEqualTo(422);
    }

    /** The same answers as the functions in whose place they stand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"REGEX('Hadopi', 'hadopi') | false", "REGEX('Hadopi', '^ha', 'i') | true",
            "REGEX('a.c', 'a.c', 'q') | true", "REGEX('abc'@fr, 'b') | true", "REPLACE('abcd', 'b', 'Z') | aZcd",
            "REPLACE('abab', 'B', 'Z', 'i') | aZaZ", "REPLACE('abcd', '(b)(c)', '$2$1') | acbd",
            "LANG(REPLACE('abc'@fr, 'b', 'x')) | fr", "REPLACE('xyz', 'a', 'b') | xyz", "CONCAT('a', 'b', 'c') | abc",
            "LANG(CONCAT('a'@fr, 'b'@fr)) | fr", "6 * 7 | 42", "1.5 * 2.0 | 3.0", "COALESCE(REGEX(1, 'a'), 'e') | e",
            "COALESCE('a' * 2, 'e') | e", "COALESCE(CONCAT(1), 'e') | e"})
    void boundedFunctionsAnswerAsTheStandardSays(String expression, String expected) {
        assertThat(server.query("SELECT (" + expression + " AS ?x) {}", "text/csv").body().lines().skip(1).findFirst())
                .hasValue(expected);
    }

    @Test
    void groupsAndJoinsStayWhole() {
        assertThat(ask("SELECT (COUNT(*) AS ?n) { { SELECT ?s (COUNT(*) AS ?m) { ?s :p ?o } GROUP BY ?s } }", 50_000)
                .body()).contains("1500");
        assertThat(Stream.of(ask("SELECT DISTINCT ?l { ?s :p ?o . ?s :label ?l } ORDER BY ?l", 50_000).body()
                .split("\\R")).count()).isEqualTo(1_501);
    }

    private static HttpResponse<String> ask(String query, int millis) {
        return server.get("/sparql?timeout=" + millis / 1000.0 + "&query="
                + TestServer.encode("PREFIX : <http://example.org/> " + query), "Accept", "text/csv, */*;q=0.1");
    }
}
