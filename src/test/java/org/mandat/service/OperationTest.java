package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.service.watch.Watching;

/** What those who run the service rely on: its state, its figures, its log, its end, and a proxy before it. */
class OperationTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    /** Some seconds of work. */
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f FILTER(?b + ?d + ?f > 0) }";

    @Test
    void healthIsLiveReadyAndVerified() {
        StatedSource source = new StatedSource();
        try (MandatServer server = MandatServer.start(TestServer.options(), source)) {
            assertThat(json(get(server.url() + "/health/live"))).containsEntry("live", "true");
            assertThat(json(get(server.url() + "/health"))).containsEntry("live", "true").containsEntry("ready", "true")
                    .containsEntry("verified", "false").containsEntry("verification", "\"pending\"");
            source.verified = source.currentHash();
            assertThat(json(get(server.url() + "/health"))).containsEntry("verified", "true")
                    .containsEntry("generation", "\"" + "a".repeat(64) + "\"");
            assertThat(get(server.url() + "/health", "Accept", "text/html", "Accept-Language", "fr").body())
                    .contains("<h1>État du service</h1>", "relus, tels que publiés");
            source.damaged = new TreeMap<>(Map.of("a".repeat(64), "dump is damaged"));
            assertThat(get(server.url() + "/health/ready").statusCode()).isEqualTo(503);
            assertThat(json(get(server.url() + "/health"))).containsEntry("ready", "false")
                    .containsEntry("verification", "\"damaged\"");
            assertThat(get(server.url() + "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server.url() + "/health/other").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void figuresAreAtThePortOfTheirOwnOnly() {
        ServerOptions options = TestServer.options().watching(Watching.none().adminPort(0));
        try (TestServer server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig")).with(options)) {
            String admin = "http://localhost:" + server.adminPort() + "/metrics";
            for (int i = 0; i < 2; i++) {
                assertThat(server.query("ASK {}", "application/json").statusCode()).isEqualTo(200);
            }
            assertThat(server.query("SELECT nonsense", "*/*").statusCode()).isEqualTo(400);
            await(() -> get(admin).body().contains("problem=\"malformed-query\""));
            HttpResponse<String> figures = get(admin);
            assertThat(figures.headers().firstValue("Content-Type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
            assertThat(figures.body().lines()).contains(
                    "mandat_requests_seconds_count{kind=\"sparql\",status=\"200\"} 2",
                    "mandat_requests_seconds_bucket{kind=\"sparql\",status=\"200\",le=\"+Inf\"} 2",
                    "mandat_requests_seconds_count{kind=\"sparql\",status=\"400\"} 1",
                    "mandat_rejections_total{problem=\"malformed-query\"} 1.0",
                    "mandat_cache_total{result=\"hit\"} 1.0", "mandat_cache_total{result=\"made\"} 1.0",
                    "mandat_facts{kind=\"measures\"} " + measures(server) + ".0",
                    "mandat_generation_info{hash=\"" + "a".repeat(64) + "\"} 1", "mandat_requests_active 0.0")
                    .anyMatch(line -> line.startsWith("jvm_threads_live_threads "))
                    .anyMatch(line -> line.startsWith("process_files_open_files "));
            assertThat(server.get("/metrics").statusCode()).isEqualTo(404);
            assertThat(get(admin.replace("/metrics", "/sparql")).statusCode()).isEqualTo(404);
        }
    }

    private static String measures(TestServer server) {
        return server.query("PREFIX mandat: <https://w3id.org/mandat/def#> "
                + "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m mandat:statedIn ?p }", "text/csv").body().lines().toList()
                .get(1);
    }

    @Test
    void theLogHasALineForEachRequestAndNotWhatWasAsked() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(log, false, StandardCharsets.UTF_8);
        StatedSource source = new StatedSource();
        ServerOptions options = TestServer.options().watching(Watching.none().accessLog(out, false));
        try (MandatServer server = MandatServer.start(options, source)) {
            HttpResponse<String> answer = get(server.url() + "/sparql?query=ASK%20%7B%7D", "X-Request-Id", "mine-1");
            assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("mine-1");
            await(() -> log.toString(StandardCharsets.UTF_8).endsWith("\n"));
            Map<String, String> line = json(log.toString(StandardCharsets.UTF_8));
            assertThat(line).containsEntry("id", "\"mine-1\"").containsEntry("method", "\"GET\"")
                    .containsEntry("path", "\"/sparql\"").containsEntry("status", "200")
                    .containsEntry("bytes", Integer.toString(answer.body().length()))
                    .containsEntry("generation", "\"" + "a".repeat(64) + "\"").containsEntry("cache", "\"made\"")
                    .containsKeys("time", "milliseconds").doesNotContainKey("query");
            log.reset();
            get(server.url() + "/no%0Awhere%22?query=ASK");
            await(() -> log.toString(StandardCharsets.UTF_8).endsWith("\n"));
            assertThat(log.toString(StandardCharsets.UTF_8)).hasLineCount(1).doesNotContain("ASK");
        }
        log.reset();
        ServerOptions curious = TestServer.options().watching(Watching.none().accessLog(out, true));
        try (MandatServer server = MandatServer.start(curious, source)) {
            get(server.url() + "/sparql?query=ASK%20%7B%7D");
            await(() -> log.toString(StandardCharsets.UTF_8).endsWith("\n"));
            assertThat(json(log.toString(StandardCharsets.UTF_8))).containsEntry("query", "\"query=ASK%20%7B%7D\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"X-Request-Id,abc-1,abc-1", "traceparent," + TRACE + ",0af7651916cd43dd8448eb211c80319c",
            "X-Request-Id,<script>,''", "traceparent,00-nonsense,''"})
    void aSaneNameOfARequestIsKept(String header, String value, String id) {
        try (MandatServer server = MandatServer.start(TestServer.options(), new StatedSource())) {
            HttpResponse<String> answer = get(server.url() + "/health/live", header, value);
            String given = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(answer.headers().firstValue("traceparent").isPresent()).isEqualTo(value.equals(TRACE));
            if (id.isEmpty()) {
                assertThat(given).matches("[0-9a-f-]{36}");
            } else {
                assertThat(given).isEqualTo(id);
            }
        }
    }

    @Test
    void aRequestUnderWayIsFinishedWhenTheServerStops() throws Exception {
        MandatServer server = MandatServer.start(TestServer.options().drain(Duration.ofSeconds(120)),
                new StatedSource());
        String url = server.url();
        CompletableFuture<HttpResponse<String>> slow = CLIENT.sendAsync(
                request(url + "/sparql?query=" + TestServer.encode(SLOW), "Accept", "text/csv"),
                HttpResponse.BodyHandlers.ofString());
        Thread.sleep(500);
        assertThat(slow.isDone()).as("the query is slow enough").isFalse();
        Thread stopping = Thread.ofPlatform().start(server::close);
        await(() -> refused(url));
        HttpResponse<String> answer = slow.get(120, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualToIgnoringNewLines("n\r\n" + (160 * 160 * 160 - 1) + "\r\n");
        stopping.join();
    }

    @Test
    void whatTakesLongerThanTheDrainIsNoWholeAnswer() throws Exception {
        MandatServer server = MandatServer.start(TestServer.options().drain(Duration.ofMillis(300)),
                new StatedSource());
        CompletableFuture<HttpResponse<String>> slow = CLIENT.sendAsync(
                request(server.url() + "/sparql?query=" + TestServer.encode(SLOW), "Accept", "text/csv"),
                HttpResponse.BodyHandlers.ofString());
        Thread.sleep(500);
        assertThat(slow.isDone()).isFalse();
        server.close();
        assertThat(slow.handle((answer, fault) -> fault != null || answer.statusCode() >= 500)
                .get(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Whether a new request gets no answer, or 503; a connection that comes in just as the server closes its door may wait for long. */
    private static boolean refused(String url) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url + "/health/ready")).timeout(Duration.ofSeconds(3)).build(),
                    HttpResponse.BodyHandlers.ofString()).statusCode() == 503;
        } catch (IOException closed) {
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyAProxyIsBelievedWhichAddressClientsUsed() {
        String[] forwarded = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "mandat.example", "Accept",
                "application/json"};
        Path fixture = Path.of("src/test/resources/fixture.trig");
        try (TestServer server = TestServer.ofFile(fixture)) {
            assertThat(server.get("/openapi.json", forwarded).body()).contains(server.url())
                    .doesNotContain("mandat.example");
        }
        try (TestServer server = TestServer.ofFile(fixture)
                .with(TestServer.options().access(Access.defaults().behindProxy(true)))) {
            assertThat(server.get("/openapi.json", forwarded).body()).contains("https://mandat.example")
                    .doesNotContain(server.url());
            assertThat(server.get("/sparql", "Accept", "text/turtle", "X-Forwarded-Proto", "https",
                    "X-Forwarded-Host", "mandat.example").body()).contains("<https://mandat.example/sparql>");
            assertThat(server.get("/openapi.json", "X-Forwarded-Host", "\"><script>", "Accept", "application/json")
                    .body()).doesNotContain("<script>");
        }
    }

    private static HttpRequest request(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(120));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static HttpResponse<String> get(String url, String... headers) {
        try {
            return CLIENT.send(request(url, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static Map<String, String> json(String text) {
        JsonObject object = JSON.parse(text);
        return object.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
