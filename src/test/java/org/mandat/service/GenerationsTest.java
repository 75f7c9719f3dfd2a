package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.store.Generation;
import org.mandat.store.Store;

/** Generations before the current one: what they had, and how they are asked. */
class GenerationsTest {
    private static final Path FIXTURE = Path.of("src/test/resources/fixture.trig");
    private static final String MEASURE = "/id/measure/alpha-2011/a026d3588431";
    private static final String BASE = "https://w3id.org/mandat";

    @Test
    void whatAnEarlierGenerationHadIsGoneWithALinkToIt(@TempDir Path folder) throws Exception {
        String trig = Files.readString(FIXTURE);
        Store store = TestServer.publish(Store.at(folder), trig);
        String before = store.currentHash().orElseThrow();
        TestServer.publish(store, trig.replace("a026d3588431", "b026d3588431"));
        try (TestServer later = TestServer.ofStore(store)) {
            HttpResponse<String> page = later.get(MEASURE, "Accept", "text/html", "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains(before);
            HttpResponse<String> data = later.get(MEASURE + ".ttl");
            assertThat(data.statusCode()).isEqualTo(410);
            assertThat(data.headers().firstValue("Link")).get().asString().contains(
                    MEASURE + ".ttl?generation=" + before,
                    "predecessor-version");
            assertThat(data.body()).contains("primaryTopic", before);
            assertThat(later.get(MEASURE, "Accept", "application/ld+json").headers().firstValue("Content-Type"))
                    .hasValue("application/ld+json");
            HttpResponse<String> then = later.get(MEASURE + ".ttl?generation=" + before);
            assertThat(then.statusCode()).isEqualTo(200);
            assertThat(then.body()).contains("Renforcement des missions");
            assertThat(then.headers().firstValue("Mandat-Generation")).hasValue(before);
            assertThat(then.headers().firstValue("Link")).get().asString().contains("latest-version");
            String link = later.get("/page" + MEASURE.substring(3) + "?generation=" + before.substring(0, 8), "Accept",
                    "text/html").body();
            assertThat(link).contains("/page/institution/cnil?generation=" + before.substring(0, 8));
            assertThat(later.get("/id/generation/" + before).headers().firstValue("Location"))
                    .hasValue("/id/generation/" + before + "?generation=" + before);
            assertThat(later.get("/id/measure/alpha-2011/ffffffffffff.ttl").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anOlderGenerationAnswersQueriesToo(@TempDir Path folder) throws Exception {
        Store store = Store.at(folder);
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            TestServer.publish(store, "GRAPH <" + BASE
                    + "/id/graph/reference> { <https://example.org/a> <https://example.org/b> " + i + " }");
            hashes.add(store.currentHash().orElseThrow());
        }
        try (TestServer later = TestServer.ofStore(store)) {
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < hashes.size(); i++) {
                    HttpResponse<String> answer = later.get("/sparql?query="
                            + TestServer.encode("SELECT ?o { <https://example.org/a> <https://example.org/b> ?o }")
                            + "&generation=" + hashes.get(i),
                            "Accept", "text/csv");
                    assertThat(answer.body()).isEqualTo("o\r\n" + i + "\r\n");
                    assertThat(answer.headers().firstValue("Mandat-Generation")).hasValue(hashes.get(i));
                }
            }
            assertThat(later.get("/sparql?query=ASK%7B%7D&generation=abcdef").statusCode()).isEqualTo(404);
            assertThat(later.get("/?generation=abc", "Accept", "text/html").statusCode()).isEqualTo(404);
            assertThat(later.send("POST", "/sparql", "query=ASK%7B%7D&generation=" + hashes.get(1), "Content-Type",
                    "application/x-www-form-urlencoded").headers().firstValue("Mandat-Generation"))
                    .hasValue(hashes.get(1));
        }
    }

    @Test
    void aDamagedOlderGenerationIsRefusedAndTheCurrentOneAnswers(@TempDir Path folder) throws Exception {
        Store store = TestServer.publish(Store.at(folder), "GRAPH <" + BASE
                + "/id/graph/reference> { <https://example.org/a> <https://example.org/b> 1 }");
        Generation before = store.current().orElseThrow();
        TestServer.publish(store, "GRAPH <" + BASE
                + "/id/graph/reference> { <https://example.org/a> <https://example.org/b> 2 }");
        Path dump = before.folder().resolve(before.manifest().graphs().getFirst().path());
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(dump); // it may be linked from elsewhere
        Files.write(dump, bytes);
        try (TestServer later = TestServer.ofStore(store)) {
            String ask = "/sparql?query=" + TestServer.encode("SELECT ?o { <https://example.org/a> ?p ?o }");
            HttpResponse<String> refused = later.get(ask + "&generation=" + before.hash(), "Accept", "text/csv");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("damaged-generation").doesNotContain(folder.toString());
            assertThat(later.get(ask, "Accept", "text/csv").body()).isEqualTo("o\r\n2\r\n");
        }
    }

    /** RFC 7089, pattern 1.2: each address is its own time gate. */
    @Test
    void aTimeChoosesTheGenerationThatWasCurrentThen(@TempDir Path folder) throws Exception {
        Store store = Store.at(folder);
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                // Headers know no fractions of a second.
                Thread.sleep(1_100);
            }
            TestServer.publish(store, "GRAPH <" + BASE
                    + "/id/graph/reference> { <https://example.org/a> <https://example.org/b> " + i + " }");
            hashes.add(store.currentHash().orElseThrow());
        }
        String address = "/sparql?query=" + TestServer.encode("SELECT ?o { ?s <https://example.org/b> ?o }");
        try (TestServer server = TestServer.ofStore(store)) {
            for (String hash : hashes) {
                HttpResponse<String> memento = server.get(address + "&generation=" + hash, "Accept", "text/csv");
                String time = memento.headers().firstValue("Memento-Datetime").orElseThrow();
                HttpResponse<String> chosen = server.get(address, "Accept", "text/csv", "Accept-Datetime", time);
                assertThat(chosen.body()).isEqualTo(memento.body()).isEqualTo("o\r\n" + hashes.indexOf(hash) + "\r\n");
                assertThat(chosen.headers().firstValue("Memento-Datetime")).hasValue(time);
                assertThat(chosen.headers().firstValue("Vary")).get().asString().contains("Accept-Datetime");
                assertThat(chosen.headers().firstValue("Content-Location"))
                        .hasValue(server.url() + address + "&generation=" + hash);
                for (HttpResponse<String> each : List.of(memento, chosen)) {
                    assertThat(each.headers().firstValue("Link")).get().asString()
                            .contains("<" + server.url() + address + ">; rel=\"original timegate\"");
                }
                HttpResponse<String> again = server.get(address, "Accept", "text/csv", "Accept-Datetime", time,
                        "If-None-Match", chosen.headers().firstValue("ETag").orElseThrow());
                assertThat(again.statusCode()).isEqualTo(304);
            }
            String before = "Thu, 01 Jan 1970 00:00:00 GMT";
            assertThat(server.get(address, "Accept", "text/csv", "Accept-Datetime", before).body()).contains("0");
            assertThat(server.get("/", "Accept", "text/html", "Accept-Datetime", before).headers()
                    .firstValue("Mandat-Generation")).hasValue(hashes.getFirst());
            HttpResponse<String> wrong = server.get(address, "Accept-Datetime", "yesterday");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("not-a-date");
            assertThat(server.get(address, "Accept", "text/csv").headers().firstValue("Memento-Datetime")).isEmpty();
        }
    }
}
