package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.source;
import static org.mandat.store.StoreFaults.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.diagnostic.MandatException;

/** Older generations: gone back to, pruned, copied, verified. */
class GenerationsTest {
    @TempDir
    Path folder;
    private Store store;
    private Generation first;
    private Generation second;
    private Generation third;

    @BeforeEach
    void publish() {
        store = Store.at(folder.resolve("store"));
        first = publish("un");
        second = publish("deux");
        third = publish("trois");
    }

    private Generation publish(String quote) {
        return store.publish(draft(quotes("programme/a", quote), quotes("programme/b", "toujours"))
                .document(source("a", quote)).document(source("b", "toujours")));
    }

    private Generation rollBack(Optional<String> hash) {
        try (StoreWriter writer = store.write()) {
            return writer.rollBack(hash);
        }
    }

    private List<Pruned> prune(int keep) {
        try (StoreWriter writer = store.write()) {
            return writer.prune(keep);
        }
    }

    @Test
    void oneGoesBackOneByOneOrToAnyThatIsKept() {
        assertThat(rollBack(Optional.empty())).isEqualTo(second);
        assertThat(store.currentHash()).hasValue(second.hash());
        rollBack(Optional.empty());
        assertThat(store.currentHash()).hasValue(first.hash());
        assertFault(() -> rollBack(Optional.empty()), "no earlier generation is kept", "mandat rollback HASH");
        rollBack(Optional.of(third.hash()));
        assertThat(store.currentHash()).hasValue(third.hash());
        assertFault(() -> rollBack(Optional.of("0".repeat(64))), "no generation 0000");
        assertThat(store.currentHash()).hasValue(third.hash());
    }

    @Test
    void oneDoesNotGoBackToADamagedOne() throws IOException {
        Path text = second.folder().resolve("texts/a.txt");
        Files.writeString(text, "DEUX");
        assertFault(() -> rollBack(Optional.empty()), text.toString(), "damaged", "nothing was changed");
        assertThat(store.currentHash()).hasValue(third.hash());
    }

    @Test
    void aDamagedPointerOrManifestIsRolledBackFrom() throws IOException {
        Files.writeString(store.folder().resolve("CURRENT"), "rubbish");
        assertThat(rollBack(Optional.empty())).isEqualTo(third);
        Files.writeString(third.folder().resolve("manifest.json"), "{");
        assertThat(rollBack(Optional.empty())).isEqualTo(second);
        assertThat(store.current()).hasValue(second);
        assertThat(store.readable()).containsExactly(first, second);
    }

    @Test
    void pruningKeepsTheNewestTheCurrentAndWhatIsRead() throws IOException {
        Generation fourth = publish("quatre");
        rollBack(Optional.of(second.hash()));
        Held reader = Held.of(first).orElseThrow();
        Held another = Held.of(first).orElseThrow();
        another.close();
        assertThat(store.isInUse(first)).isTrue();
        assertThat(prune(1)).containsExactly(new Pruned(fourth.hash(), Pruned.Fate.NEWEST),
                new Pruned(third.hash(), Pruned.Fate.REMOVED), new Pruned(second.hash(), Pruned.Fate.CURRENT),
                new Pruned(first.hash(), Pruned.Fate.IN_USE));
        assertThat(Verification.of(first)).isEmpty();
        assertThat(store.generation(third.hash())).isEmpty();
        assertThat(Held.of(third)).isEmpty();
        reader.close();
        assertThat(store.isInUse(first)).isFalse();
        assertThat(prune(1)).contains(new Pruned(first.hash(), Pruned.Fate.REMOVED));
        assertThat(store.hashes()).containsExactlyInAnyOrder(second.hash(), fourth.hash());
        assertThat(Verification.of(second)).as("files it shared with those that are gone").isEmpty();
        try (Stream<Path> files = Files.list(store.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("CURRENT",
                    "generations", "lock");
        }
    }

    @Test
    void aFormHoldsItsGenerationAndGoesWithIt() throws IOException {
        String build;
        try (Form disk = Form.open(first, FormOptions.defaults().inMemoryUpTo(0))) {
            build = disk.build();
            assertThat(prune(1)).contains(new Pruned(first.hash(), Pruned.Fate.IN_USE));
            assertThat(Samples.select(disk, "SELECT ?q { ?m mandat:quote ?q }")).hasSize(2);
        }
        assertThat(store.folder().resolve("forms").resolve(build)).isDirectory();
        assertThat(prune(1)).contains(new Pruned(first.hash(), Pruned.Fate.REMOVED));
        assertThat(store.folder().resolve("forms").resolve(build)).doesNotExist();
        assertFault(() -> Form.open(first, FormOptions.defaults()), "no longer kept");
    }

    @Test
    void whoseManifestIsDamagedIsNotPruned() throws IOException {
        Files.writeString(first.folder().resolve("manifest.json"), "{");
        assertThat(prune(1)).containsExactly(new Pruned(third.hash(), Pruned.Fate.CURRENT),
                new Pruned(second.hash(), Pruned.Fate.REMOVED), new Pruned(first.hash(), Pruned.Fate.DAMAGED));
        assertThat(first.folder()).isDirectory();
    }

    @Test
    void aChangedByteAnywhereIsFoundOrChangesNothing() throws IOException {
        Random random = new Random(5);
        try (Stream<Path> files = Files.walk(third.folder())) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith(InUse.FILE)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < 60; i++) {
                    byte[] spoilt = bytes.clone();
                    spoilt[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    // Generations share files: the other's stays.
                    Files.delete(file);
                    Files.write(file, spoilt, StandardOpenOption.CREATE_NEW);
                    assertThat(isFound() || isGzipOfTheSame(file)).as(file + " changed").isTrue();
                }
                Files.write(file, bytes);
            }
        }
        assertThat(Verification.of(store.current().orElseThrow())).isEmpty();
    }

    private boolean isFound() {
        try {
            return !Verification.of(store.current().orElseThrow()).isEmpty();
        } catch (MandatException e) {
            return true;
        }
    }

    /** The time, system and flags in a gzip file's head are no part of what it holds. */
    private boolean isGzipOfTheSame(Path file) throws IOException {
        return file.toString().endsWith(".gz") && third.manifest().graphs().stream()
                .filter(entry -> file.endsWith(entry.path())).allMatch(entry -> {
                    try {
                        return Dump.sha256(file).equals(entry.sha256());
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    @Test
    void aCopyTakenInAnyOrderWhileOthersWriteAndReadIsABackup() throws Exception {
        Path copy = folder.resolve("copy");
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20; i++) {
                publish("mesure " + i);
            }
        });
        int copies = 0;
        for (; writer.isAlive() || copies == 0; copies++) {
            Disk.delete(copy);
            Process cp = new ProcessBuilder("cp", "-a", store.folder().toString(), copy.toString())
                    .redirectErrorStream(true).start();
            cp.getInputStream().readAllBytes(); // of staging/ much goes while it is copied
            cp.waitFor();
            Store backup = Store.at(copy);
            backup.readable().forEach(generation -> assertThat(Verification.of(generation)).isEmpty());
            assertThat(backup.readable()).extracting(Generation::hash).contains(third.hash());
            try (StoreWriter restored = backup.write()) {
                restored.rollBack(Optional.of(backup.readable().getLast().hash()));
            }
            assertThat(backup.current()).isPresent();
        }
        writer.join();
        assertThat(copies).isPositive();
    }
}
