package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.service.generation.GraphSource;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.store.Store;

class MandatServerTest {
    private static final int REQUESTS = 2_000;

    @Test
    void newerGenerationsTakeOverWithoutAFailingRequest() throws Exception {
        try (TestServer server = TestServer.of(generation(0));
                ExecutorService clients = Executors.newFixedThreadPool(4)) {
            Map<String, String> bodies = new ConcurrentHashMap<>();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                running.add(clients.submit(() -> {
                    for (int i = 0; i < REQUESTS / 4; i++) {
                        HttpResponse<String> answer = server.query("SELECT ?n { ?s ?p ?n }", "text/csv");
                        assertThat(answer.statusCode()).isEqualTo(200);
                        String hash = answer.headers().firstValue("Mandat-Generation").orElseThrow();
                        assertThat(bodies.merge(hash, answer.body(), (a, b) -> a)).isEqualTo(answer.body());
                    }
                }));
            }
            for (int number = 1; running.stream().anyMatch(future -> !future.isDone()); number++) {
                server.publish(String.format("%064x", number), generation(number));
                Thread.sleep(30);
            }
            for (Future<?> future : running) {
                future.get();
            }
            assertThat(bodies.size()).isGreaterThan(2);
            assertThat(bodies.values()).doesNotHaveDuplicates();
            assertThat(server.openGenerations()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aGenerationThatCannotBeOpenedLeavesTheOneBefore() {
        String[] hash = {"good"};
        GraphSource source = new GraphSource() {
            @Override
            public Optional<String> currentHash() {
                return Optional.of(hash[0]);
            }

            @Override
            public Opened open() {
                if (hash[0].equals("bad")) {
                    throw new MandatException(ErrorCode.STORE, "damaged");
                }
                return new Opened(hash[0], hash[0], generation(7), Optional.empty(), () -> {
                });
            }
        };
        try (ServedGraphs graphs = new ServedGraphs(source)) {
            graphs.open();
            hash[0] = "bad";
            graphs.poll();
            graphs.poll();
            try (ServedGraph.Lease lease = graphs.lease()) {
                assertThat(lease.hash()).isEqualTo("good");
            }
            hash[0] = "better";
            graphs.poll();
            try (ServedGraph.Lease lease = graphs.lease()) {
                assertThat(lease.hash()).isEqualTo("better");
            }
        }
    }

    @Test
    void aPortInUseIsOneLineWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertThatThrownBy(() -> MandatServer.start(TestServer.options().port(taken.getLocalPort()),
                    source(generation(1)))).isInstanceOfSatisfying(MandatException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER))
                    .hasMessageContaining("cannot listen on localhost:" + taken.getLocalPort())
                    .hasMessageContaining("--port").message().doesNotContain("\n");
        }
    }

    @Test
    void anUnknownHostIsOneLine() {
        assertThatThrownBy(() -> MandatServer.start(TestServer.options().host("no-such-host.invalid"),
                source(generation(1)))).isInstanceOf(MandatException.class).hasMessageContaining("--host");
    }

    @Test
    void anEmptyStoreSaysWhatToDo(@TempDir Path folder) {
        assertThatThrownBy(() -> MandatServer.start(TestServer.options(), Store.at(folder)))
                .isInstanceOf(MandatException.class).hasMessageContaining("mandat load");
    }

    private static GraphSource source(DatasetGraph dataset) {
        return new GraphSource() {
            @Override
            public Optional<String> currentHash() {
                return Optional.of("x");
            }

            @Override
            public Opened open() {
                return new Opened("x", "x", dataset, Optional.empty(), () -> {
                });
            }
        };
    }

    private static DatasetGraph generation(int number) {
        return TestServer
                .union(RDFParser
                        .fromString("GRAPH <http://example.org/g> { <http://example.org/s> <http://example.org/p> "
                                + number + " }", Lang.TRIG)
                        .toDatasetGraph());
    }
}
