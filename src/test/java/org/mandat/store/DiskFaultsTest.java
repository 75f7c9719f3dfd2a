package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.GRAPH;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * Whatever changes a store is stopped before each single change of the disk that it makes: by a kill, by a power cut, by a full disk. The
 * store is then as before or as after, whole, and the next load succeeds and leaves nothing of the stopped one.
 */
class DiskFaultsTest {
    private static final int SEED = 20261128;
    private static final boolean FULL = Boolean.getBoolean("mandat.full");
    private static final int LUCKY_CUTS = FULL ? 10 : 2;
    /** The plain build tries every fifth point, and the last. */
    private static final int STRIDE = FULL ? 1 : 5;

    /** Changes of a store that holds the generations OLD, then CURRENT. */
    enum Change {
        /** A load that keeps one document and replaces another. */
        LOAD {
            @Override
            void run(Store store) {
                try (StoreWriter writer = store.write()) {
                    Generation current = writer.current().orElseThrow();
                    writer.publish(draft(quotes("programme/b", "trois")).keepGraph(current, GRAPH + "programme/a")
                            .keepDocument(current, "a").document(source("b", "trois")));
                }
            }
        },
        /** A load whose content is there already, but damaged. */
        MEND {
            @Override
            void prepare(Store store) throws IOException {
                Generation current = store.current().orElseThrow();
                Files.writeString(current.folder().resolve("texts/b.txt"), "doux");
            }

            @Override
            void run(Store store) {
                store.publish(current());
            }
        },
        /** The first load of all. */
        FIRST {
            @Override
            void prepare(Store store) throws IOException {
                Disk.delete(store.folder());
                Files.createDirectory(store.folder());
            }

            @Override
            void run(Store store) {
                store.publish(current());
            }
        },
        ROLLBACK {
            @Override
            void run(Store store) {
                try (StoreWriter writer = store.write()) {
                    writer.rollBack(Optional.empty());
                }
            }
        },
        PRUNE {
            @Override
            void run(Store store) {
                try (StoreWriter writer = store.write()) {
                    writer.prune(1);
                }
            }
        };

        void prepare(Store store) throws IOException {
        }

        abstract void run(Store store);

        static Draft old() {
            return draft(quotes("programme/a", "un")).document(source("a", "un"));
        }

        static Draft current() {
            return draft(quotes("programme/a", "un"), quotes("programme/b", "deux")).document(source("a", "un"))
                    .document(source("b", "deux"));
        }
    }

    @TempDir
    Path folder;
    private int number;
    private Optional<String> before = Optional.empty();
    private Optional<String> after = Optional.empty();

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void aKillBeforeAnyChangeOfTheDisk(Change change, TestReporter reporter) throws IOException {
        int kills = 0;
        for (boolean completed = false; !completed; kills += STRIDE) {
            Path place = prepared(change);
            int last = kills;
            int[] step = {0};
            completed = run(change, FaultyDisk.of(place, (what, file) -> {
                if (step[0]++ >= last) {
                    throw new Killed();
                }
            }));
            assertWhole(place, change, completed);
        }
        reporter.publishEntry("points at which " + change + " was killed", "" + kills / STRIDE);
        assertThat(kills).as("points of " + change).isGreaterThan(6); // as many as a rollback, the smallest, has
    }

    @ParameterizedTest
    @EnumSource
    void aPowerCutBeforeAnyChangeOfTheDisk(Change change) throws IOException {
        Random coin = new Random(SEED);
        int cuts = 0;
        for (boolean completed = false; !completed; cuts += STRIDE) {
            Path place = prepared(change);
            int last = cuts;
            int[] step = {0};
            Durable durable = new Durable(place);
            completed = run(change, FaultyDisk.of(place, new FaultyDisk.Watcher() {
                @Override
                public void before(FaultyDisk.Change what, Path file) {
                    if (step[0]++ >= last) {
                        throw new Killed();
                    }
                }

                @Override
                public void after(FaultyDisk.Change what, Path file, Path other) throws IOException {
                    durable.note(what, file, other);
                }
            }));
            for (int i = 0; i <= LUCKY_CUTS; i++) {
                Path survived = folder.resolve("survived-" + number++);
                durable.survive(survived, coin, i > 0);
                assertWhole(survived, change, completed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDiskThatIsFullFromAnyChangeOn(Change change) throws IOException {
        int refusals = 0;
        for (boolean completed = false; !completed; refusals += STRIDE) {
            Path place = prepared(change);
            int last = refusals;
            int[] step = {0};
            completed = run(change, FaultyDisk.of(place, (what, file) -> {
                Set<FaultyDisk.Change> needRoom = Set.of(FaultyDisk.Change.FOLDER, FaultyDisk.Change.CREATE,
                        FaultyDisk.Change.WRITE, FaultyDisk.Change.LINK);
                if (needRoom.contains(what) && step[0]++ >= last) {
                    throw new FileSystemException(file.toString(), null, "No space left on device");
                }
            }));
            assertWhole(place, change, completed);
        }
    }

    /** A store with two generations, and what may be current in it before and after the change. */
    private Path prepared(Change change) throws IOException {
        Path place = folder.resolve("store-" + number++);
        Store store = Store.at(place);
        store.publish(Change.old());
        store.publish(Change.current());
        change.prepare(store);
        before = store.currentHash();
        if (after.isEmpty()) {
            Path rehearsal = folder.resolve("rehearsal");
            Store rehearsed = Store.at(rehearsal);
            rehearsed.publish(Change.old());
            rehearsed.publish(Change.current());
            change.prepare(rehearsed);
            change.run(rehearsed);
            after = rehearsed.currentHash();
        }
        return place;
    }

    /** Whether it came to its end. */
    private static boolean run(Change change, Path faulty) {
        try {
            change.run(Store.at(faulty));
            return true;
        } catch (Killed e) {
            return false;
        } catch (MandatException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.STORE);
            assertThat(e.getMessage()).contains("No space left on device", "--store").doesNotContain("\n");
            return false;
        }
    }

    private void assertWhole(Path place, Change change, boolean completed) throws IOException {
        Store store = Store.at(place);
        Optional<Generation> current = store.current();
        assertThat(current.map(Generation::hash)).isIn(completed ? List.of(after) : List.of(before, after));
        if (change != Change.MEND || completed) {
            assertThat(damage(store)).isEmpty();
        }
        if (current.isPresent()) {
            try (Form form = Form.open(current.get(), FormOptions.defaults())) {
                assertThat(Samples.select(form, "SELECT ?q { ?m mandat:quote ?q }")).isNotEmpty();
            }
        }
        // The next load, of what was being loaded: where it was damaged, it is mended.
        assertThat(store.publish(Change.current()).graphs()).hasSize(2);
        assertThat(damage(store)).isEmpty();
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("CURRENT",
                    "generations", "lock");
        }
        Disk.delete(place);
    }

    private static List<String> damage(Store store) {
        List<String> bad = new ArrayList<>();
        for (String hash : store.hashes()) {
            Verification.of(store.generation(hash).orElseThrow()).forEach(found -> bad.add(found.message()));
        }
        return bad;
    }
}
