package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.service.guard.Services;

/** A query may call the endpoints that are listed, and these cannot make it wait, swell, wander off or tell their secrets. */
class ServiceTest {
    private static final String SENATE = "<http://www.wikidata.org/entity/Q193582>";
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static FusekiServer other;
    private static HttpServer hostile;
    private static TestServer server;
    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        other = FusekiServer.create().loopback(true).port(0)
                .add("/sparql", DataService.newBuilder(RDFParser.fromString("""
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        %s rdfs:label "577 sièges"@fr , "577 seats"@en .
                        """.formatted(SENATE), Lang.TURTLE).toDatasetGraph()).addEndpoint(Operation.Query).build())
                .build().start();
        hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        answer("/elsewhere", 302, "");
        answer("/secret", 500, "password: swordfish at com.example.Secret");
        answer("/nonsense", 200, "{\"head\": swordfish");
        answer("/canary", 200, "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}");
        hostile.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = new byte[1 << 16];
            Arrays.fill(spaces, (byte) ' ');
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write(spaces);
                }
            }
        });
        hostile.createContext("/dripping", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hostile.start();
        List<String> listed = new ArrayList<>(List.of(other()));
        for (String path : List.of("/elsewhere", "/secret", "/nonsense", "/endless", "/dripping")) {
            listed.add(hostile(path));
        }
        server = TestServer.ofStore(TestServer.store(folder,
                Path.of("src/test/resources/fixture.trig")))
                .with(TestServer.options().access(Access.defaults().services(Services.of(listed))));
    }

    private static void answer(String path, int status, String body) {
        hostile.createContext(path, exchange -> {
            CALLS.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", hostile("/canary"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        hostile.stop(0);
        other.stop();
    }

    @BeforeEach
    void forget() {
        CALLS.set(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "SELECT ?l { VALUES ?s { %1$s } SERVICE <%2$s> { ?s rdfs:label ?l FILTER(LANG(?l) = 'fr') } }",
            "SELECT ?l { SERVICE <%2$s> { %1$s rdfs:label ?l FILTER(REGEX(CONCAT(?l, 'x'), '^577 si')) } }",
            "SELECT ?l { { SELECT (?x AS ?l) { SERVICE <%2$s> { { SELECT ?x { ?y rdfs:label ?x } } } } } FILTER(LANG(?l) = 'fr') }",
            "SELECT ?l { BIND(%1$s AS ?s) OPTIONAL { SERVICE SILENT <%2$s> { ?s rdfs:label ?l . FILTER(2 * 3 = 6 && LANG(?l) = 'fr') } } }"})
    void listedEndpointsAreJoined(String query) {
        HttpResponse<String> answer = ask(query.formatted(SENATE, other()), 20);
        assertThat(answer.body()).isEqualTo("l\r\n577 sièges\r\n");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void othersAreNotCalled() {
        for (String service : List.of("<" + hostile("/canary") + ">", "<" + other() + "/>", "?where",
                "<" + other() + "?x=1>")) {
            HttpResponse<String> answer = ask("SELECT * { BIND(<" + hostile("/canary") + "> AS ?where) SERVICE SILENT "
                    + service + " { ?s ?p ?o } }", 20);
            assertThat(answer.statusCode()).as(service).isEqualTo(403);
            assertThat(answer.body()).contains("service-unlisted", other());
        }
        assertThat(CALLS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/secret", "/nonsense", "/endless"})
    void whatFailsIsSaidWithoutItsWords(String path) {
        String pattern = "SELECT * { SERVICE %s <" + hostile(path) + "> { ?s ?p ?o } }";
        HttpResponse<String> answer = ask(pattern.formatted(""), 20);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
        assertThat(answer.body()).contains("service-failed").doesNotContain("swordfish", "example");
        assertThat(ask(pattern.formatted("SILENT"), 20).statusCode()).isEqualTo(200);
        // A redirect is not followed.
        assertThat(CALLS.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoDripsIsCutWhenTheTimeIsUp() {
        long start = System.nanoTime();
        HttpResponse<String> answer = ask("SELECT * { SERVICE SILENT <" + hostile("/dripping") + "> { ?s ?p ?o } }", 1);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static String other() {
        return other.datasetURL("sparql");
    }

    private static String hostile(String path) {
        return URI.create("http://localhost:" + hostile.getAddress().getPort() + path).toString();
    }

    private static HttpResponse<String> ask(String query, int seconds) {
        return server.get("/sparql?timeout=" + seconds + "&query=" + TestServer.encode(
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + query), "Accept", "text/csv, */*;q=0.1");
    }
}
