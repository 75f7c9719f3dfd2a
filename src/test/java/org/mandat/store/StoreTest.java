package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.GRAPH;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.graph.NamedGraph;

class StoreTest {
    private static final String ZEROS = "0".repeat(64);

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.at(folder.resolve("store"));
    }

    @Test
    void aStoreThatIsNotThereIsEmptyAndStaysAbsent() {
        assertThat(store.current()).isEmpty();
        assertThat(store.generations()).isEmpty();
        assertThat(store.folder()).doesNotExist();
    }

    @Test
    void whatIsPublishedIsRead() {
        NamedGraph graph = quotes("programme/a", "Élargir la CNIL", "Créer une agence");
        store.publish(draft(graph).document(source("a", "Élargir la CNIL.")).input("mappings/x.ttl", ZEROS)
                .time("started", Instant.EPOCH));
        Generation current = store.current().orElseThrow();
        assertThat(current.graphs()).containsExactly(GRAPH + "programme/a");
        try (Stream<String> quads = current.quads(GRAPH + "programme/a")) {
            assertThat(quads).containsExactlyElementsOf(graph.lines());
        }
        assertThat(current.entry(GRAPH + "programme/a").sha256()).isEqualTo(graph.sha256());
        assertThat(current.documents()).containsExactly("a");
        assertThat(current.text("a")).isEqualTo("Élargir la CNIL.");
        assertThat(current.original("a")).isEqualTo("Élargir la CNIL.".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(current.description("a"), StandardCharsets.UTF_8)).isEqualTo("# a");
        assertThat(current.inputs()).containsEntry("mappings/x.ttl", ZEROS);
        assertThat(current.manifest().times()).containsKeys("started", "published");
        assertThat(current.manifest().quads()).isEqualTo(2);
        assertThat(Verification.of(current)).isEmpty();
        assertThat(store.currentHash()).hasValue(current.hash());
    }

    @Test
    void theHashIsThatOfTheGraphsWhateverTheOrderTheTimeAndTheInputs() {
        NamedGraph a = quotes("programme/a", "un");
        NamedGraph b = quotes("programme/b", "deux");
        String one = store.publish(draft(a, b)).hash();
        String two = Store.at(folder.resolve("other"))
                .publish(draft(b, a).time("started", Instant.EPOCH).input("x", ZEROS)).hash();
        assertThat(two).isEqualTo(one);
        assertThat(store.publish(draft(a)).hash()).isNotEqualTo(one);
    }

    @Test
    void aContentAlreadyPublishedIsReusedUntouchedAndItsNewInputsAreKnown() throws IOException {
        Generation first = store.publish(draft(quotes("programme/a", "un")).input("x", ZEROS));
        byte[] manifest = Files.readAllBytes(first.folder().resolve("manifest.json"));
        store.publish(draft(quotes("programme/a", "deux")));
        String changed = "1".repeat(64);
        Generation again = store.publish(draft(quotes("programme/a", "un")).input("x", changed));
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(store.currentHash()).hasValue(first.hash());
        assertThat(Files.readAllBytes(again.folder().resolve("manifest.json"))).isEqualTo(manifest);
        assertThat(again.inputs()).containsEntry("x", changed);
        assertThat(store.generations()).hasSize(2);
    }

    @Test
    void whatIsKeptIsLinkedNotCopied() throws IOException {
        Generation first = store.publish(draft(quotes("programme/a", "un"), quotes("programme/b", "deux"))
                .document(source("a", "un")).document(source("b", "deux")));
        Generation second;
        try (StoreWriter writer = store.write()) {
            Generation current = writer.current().orElseThrow();
            second = writer.publish(draft(quotes("programme/b", "trois")).keepGraph(current, GRAPH + "programme/a")
                    .keepDocument(current, "a").document(source("b", "trois")));
        }
        String kept = first.entry(GRAPH + "programme/a").path();
        assertThat(Files.getAttribute(second.folder().resolve(kept), "unix:ino"))
                .isEqualTo(Files.getAttribute(first.folder().resolve(kept), "unix:ino"));
        assertThat(second.text("a")).isEqualTo("un");
        assertThat(second.text("b")).isEqualTo("trois");
        assertThat(first.text("b")).isEqualTo("deux");
        assertThat(Verification.of(second)).isEmpty();
    }

    @Test
    void anOldGenerationIsFoundByTheStartOfItsHash() {
        String old = store.publish(draft(quotes("programme/a", "un"))).hash();
        store.publish(draft(quotes("programme/a", "deux")));
        assertThat(store.generation(old.substring(0, 8)).orElseThrow().hash()).isEqualTo(old);
        assertThat(store.generation(old.substring(0, 5))).isEmpty();
        assertThat(store.generation("ffffffffffff")).isEmpty();
    }

    @Test
    void graphsWhoseNamesFoldTogetherGetFilesOfTheirOwn() {
        Generation generation = store.publish(draft(quotes("programme/a", "un"), quotes("programme-a", "deux"),
                quotes("programme/A", "trois")));
        assertThat(generation.manifest().graphs().stream().map(GraphEntry::path).distinct()).hasSize(3);
        assertThat(Verification.of(generation)).isEmpty();
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws InterruptedException {
        AtomicReference<String> second = new AtomicReference<>("");
        Thread other;
        try (StoreWriter writer = store.write()) {
            other = Thread.ofPlatform().start(() -> second.set(
                    Store.at(store.folder()).publish(draft(quotes("programme/a", "deux"))).hash()));
            writer.publish(draft(quotes("programme/a", "un")));
        }
        other.join();
        assertThat(store.currentHash()).hasValue(second.get());
        assertThat(store.generations()).hasSize(2);
    }

    @Test
    void aSecondWriterThatHasWaitedEnoughIsToldWhoWrites() {
        try (StoreWriter writer = store.write()) {
            StoreFaults.assertFault(() -> Store.at(store.folder()).write(Duration.ZERO), "another load is writing",
                    "this process");
            writer.publish(draft(quotes("programme/a", "un")));
        }
        assertThat(store.current()).isPresent();
    }

    @Test
    void whatADeadWriterLeftIsRemovedByTheNext() throws IOException {
        store.publish(draft(quotes("programme/a", "un")));
        Path left = Files.createDirectories(store.folder().resolve("staging/generation/graphs"));
        Files.writeString(left.resolve("programme-a.nq.gz"), "half");
        Files.writeString(store.folder().resolve("CURRENT.new"), "half");
        Generation next = store.publish(draft(quotes("programme/a", "deux")));
        assertThat(store.currentHash()).hasValue(next.hash());
        assertThat(left).doesNotExist();
        assertThat(names(store.folder())).containsExactlyInAnyOrder("CURRENT", "generations", "lock");
    }

    @Test
    void aCopiedFolderIsAReplica() throws IOException {
        store.publish(draft(quotes("programme/a", "un")).document(source("a", "un")));
        Path copy = folder.resolve("copy");
        try (Stream<Path> paths = Files.walk(store.folder())) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(store.folder().relativize(path).toString()));
            }
        }
        Generation replica = Store.at(copy).current().orElseThrow();
        assertThat(Verification.of(replica)).isEmpty();
        assertThat(replica.text("a")).isEqualTo("un");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
