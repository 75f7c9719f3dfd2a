package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.source;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.question.Questions;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;

/** A server beside whatever happens to its store. */
class ServedStoreTest {
    private static final int REQUESTS = Boolean.getBoolean("mandat.full") ? 10_000 : 2_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ALL = "/sparql?query="
            + URLEncoder.encode("SELECT ?q { ?m <https://w3id.org/mandat/def#quote> ?q }", StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private Store store;
    private Generation before;
    private Generation now;

    @BeforeEach
    void publish() {
        store = Store.at(folder);
        before = publish("hier");
        now = publish("aujourd’hui");
    }

    private Generation publish(String quote) {
        return store.publish(draft(quotes("programme/a", quote)).document(source("a", quote)));
    }

    private MandatServer serve() {
        return MandatServer.start(ServerOptions.defaults(Questions.read(Path.of("queries"))).port(0)
                .pollEvery(Duration.ofMillis(20)), store);
    }

    private static HttpResponse<String> get(MandatServer server) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.url() + ALL)).header("Accept", "text/csv").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertThat(i).as("waited 60 s: " + what).isLessThan(6_000);
            Thread.sleep(10);
        }
    }

    /** Changes one bit in the middle; the file of the other generation that it may be linked to stays. */
    private static void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(file);
        Files.write(file, bytes);
    }

    @Test
    void allFilesAreReadAgainAfterTheFirstAnswer() throws Exception {
        try (MandatServer server = serve()) {
            Thread.sleep(200);
            assertThat(server.soundness().verified()).as("before the first answer").isEmpty();
            assertThat(get(server).statusCode()).isEqualTo(200);
            await("verified", () -> server.soundness().verified().equals(Optional.of(now.hash())));
            assertThat(server.soundness().damaged()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphs/programme-a.nq.gz", "texts/a.txt", "originals/a.txt", "descriptions/a.ttl",
            "manifest.json"})
    void aByteThatChangesUnderAServerLeavesTheLastGoodOneUntilItIsMended(String file) throws Exception {
        try (MandatServer server = serve()) {
            spoil(now.folder().resolve(file));
            assertThat(get(server).body()).contains("aujourd’hui");
            await("fallen back", () -> server.generation().equals(before.hash()));
            assertThat(server.soundness().damaged().get(now.hash())).contains(file, "damaged", "mandat load");
            assertThat(server.soundness().wanted()).hasValue(now.hash());
            assertThat(get(server).body()).contains("hier");
            await("the last good one is verified",
                    () -> server.soundness().verified().equals(Optional.of(before.hash())));
            publish("aujourd’hui");
            await("taken up again", () -> server.generation().equals(now.hash()));
            assertThat(get(server).body()).contains("aujourd’hui");
            await("verified", () -> server.soundness().verified().equals(Optional.of(now.hash())));
            assertThat(server.soundness().damaged()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphs/programme-a.nq.gz", "texts/a.txt", "manifest.json"})
    void aServerStartsFromTheLastGoodGeneration(String file) throws Exception {
        Path spoilt = now.folder().resolve(file);
        Files.write(spoilt, java.util.Arrays.copyOf(Files.readAllBytes(spoilt), 5));
        try (MandatServer server = serve()) {
            assertThat(server.generation()).isEqualTo(before.hash());
            assertThat(server.soundness().damaged().get(now.hash())).contains(file);
            assertThat(get(server).body()).contains("hier");
        }
    }

    @Test
    void aServerStartsWithoutAPointerThatCanBeReadAndWithoutTheFolderItNames() throws Exception {
        Files.writeString(folder.resolve("CURRENT"), "rubbish");
        try (MandatServer server = serve()) {
            assertThat(server.generation()).isEqualTo(now.hash());
            assertThat(server.soundness().damaged()).containsOnlyKeys("CURRENT");
        }
        Files.writeString(folder.resolve("CURRENT"), "0".repeat(64));
        try (MandatServer server = serve()) {
            assertThat(server.generation()).isEqualTo(now.hash());
            assertThat(server.soundness().damaged().get("0".repeat(64))).contains("not in generations/");
        }
    }

    @Test
    void whereNothingElseIsKeptTheDamagedOneStaysAndSaysSo() throws Exception {
        try (StoreWriter writer = store.write()) {
            writer.prune(1);
        }
        spoil(now.folder().resolve("texts/a.txt"));
        try (MandatServer server = serve()) {
            assertThat(get(server).statusCode()).isEqualTo(200);
            await("found", () -> server.soundness().damaged().containsKey(now.hash()));
            Thread.sleep(100);
            assertThat(server.generation()).isEqualTo(now.hash());
            assertThat(get(server).body()).contains("aujourd’hui");
        }
        spoil(now.folder().resolve("manifest.json"));
        StoreFaults.assertFault(this::serve, "manifest.json", "damaged");
    }

    @Test
    void itFollowsARollbackAndKeepsWhatItServesFromPruning() throws Exception {
        ServerOptions slow = ServerOptions.defaults(Questions.read(Path.of("queries"))).port(0)
                .pollEvery(Duration.ofHours(1));
        try (MandatServer server = serve(); MandatServer late = MandatServer.start(slow, store)) {
            try (StoreWriter writer = store.write()) {
                writer.rollBack(Optional.empty());
            }
            await("rolled back", () -> server.generation().equals(before.hash()));
            assertThat(get(server).body()).contains("hier");
            publish("demain");
            await("moved on", () -> !server.generation().equals(before.hash()));
            try (StoreWriter writer = store.write()) {
                assertThat(writer.prune(1)).extracting(Pruned::fate).containsExactly(Pruned.Fate.CURRENT,
                        Pruned.Fate.IN_USE, Pruned.Fate.REMOVED);
            }
            assertThat(get(late).body()).contains("aujourd’hui");
        }
    }

    @Test
    void noRequestFailsWhileLoadsAndPruningsGoOn() throws Exception {
        ConcurrentSkipListSet<String> seen = new ConcurrentSkipListSet<>();
        try (MandatServer server = serve(); ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                running.add(clients.submit(() -> {
                    int failed = 0;
                    for (int i = 0; i < REQUESTS / 4; i++) {
                        HttpResponse<String> answer = get(server);
                        failed += answer.statusCode() == 200 && answer.body().lines().count() == 2 ? 0 : 1;
                        seen.add(answer.body());
                    }
                    return failed;
                }));
            }
            for (int i = 0; running.stream().anyMatch(future -> !future.isDone()); i++) {
                publish("jour " + i);
                try (StoreWriter writer = store.write()) {
                    writer.prune(2);
                }
                Thread.sleep(20);
            }
            int failed = 0;
            for (Future<Integer> future : running) {
                failed += future.get();
            }
            assertThat(failed).as("failed of " + REQUESTS).isZero();
            assertThat(seen.size()).as("generations that answered").isGreaterThan(3);
        }
    }
}
