package org.mandat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;

/** The one writer of a store, from {@link Store#write()} to {@link #close()}. */
public final class StoreWriter implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String STAGING = "staging";
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Store store;
    private final FileClaim lock;
    private @Nullable Staging staging;

    private StoreWriter(Store store, FileClaim lock) {
        this.store = store;
        this.lock = lock;
    }

    static StoreWriter open(Store store, Duration patience) {
        try {
            StoreWriter writer = new StoreWriter(store, lock(store.folder(), patience));
            try {
                Disk.delete(store.folder().resolve(STAGING));
                return writer;
            } catch (IOException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (IOException e) {
            throw StoreFault.disk("opening the store for writing", store.folder(), e);
        }
    }

    private static FileClaim lock(Path folder, Duration patience) throws IOException {
        Files.createDirectories(folder);
        long start = System.nanoTime();
        while (true) {
            Optional<FileClaim> claim = FileClaim.take(folder, LOCK);
            if (claim.isPresent()) {
                return claim.get();
            }
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw StoreFault.of(folder + ": another load is writing to this store ("
                        + FileClaim.holder(folder, LOCK) + "); wait until it has finished, then try again");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The generation a load starts from; nobody else moves it meanwhile. */
    public Optional<Generation> current() {
        return store.current();
    }

    /** Writes a graph aside, so that it need not be kept until it is published: {@link Draft#graph(GraphEntry)}. For any threads. */
    public GraphEntry stage(NamedGraph graph) {
        try {
            return staging().write(graph);
        } catch (IOException e) {
            throw StoreFault.disk("publishing", store.folder(), e);
        }
    }

    /** The same of a document: {@link Draft#document(DocumentEntry)}. */
    public DocumentEntry stage(Source source) {
        try {
            return staging().write(source);
        } catch (IOException e) {
            throw StoreFault.disk("publishing", store.folder(), e);
        }
    }

    private synchronized Staging staging() throws IOException {
        if (staging == null) {
            Disk.delete(store.folder().resolve(STAGING));
            staging = Staging.in(store.folder().resolve(STAGING).resolve("generation"));
        }
        return staging;
    }

    /**
     * Writes a draft aside, syncs it, publishes it by one rename and makes it current. If its content is already published, only
     * {@code CURRENT} moves. After a failure the store is as before.
     */
    public Generation publish(Draft draft) {
        try {
            Staging staged = staging();
            Manifest manifest = staged.build(draft);
            Path published = store.generationFolder(manifest.hash());
            if (!Files.exists(published)) {
                Files.createDirectories(store.generationsFolder());
                Files.move(staged.folder(), published, StandardCopyOption.ATOMIC_MOVE);
                Disk.syncFolder(store.generationsFolder());
                Disk.syncFolder(store.folder());
            } else if (!intact(manifest.hash())) {
                staged.mend(published);
            }
            new Pointer(manifest.hash(), Optional.of(draft.inputs())).write(store.folder());
            discard();
            return store.current().orElseThrow();
        } catch (IOException e) {
            throw StoreFault.disk("publishing", store.folder(), e);
        }
    }

    /**
     * Makes an older generation current, which is read whole before.
     *
     * @param hash its hash; empty for the one that was published before the current one
     */
    public Generation rollBack(Optional<String> hash) {
        Generation wanted = hash.map(whole -> store.generation(whole).orElseThrow(
                () -> StoreFault.of(store.folder() + ": no generation " + whole + "; it has " + store.hashes())))
                .orElseGet(this::earlier);
        List<Diagnostic> bad = Verification.of(wanted);
        if (!bad.isEmpty()) {
            throw StoreFault.of(bad.get(0).message() + "; nothing was changed");
        }
        try {
            new Pointer(wanted.hash(), Optional.empty()).write(store.folder());
        } catch (IOException e) {
            throw StoreFault.disk("rolling back", store.folder(), e);
        }
        return wanted;
    }

    private Generation earlier() {
        List<Generation> kept = store.readable();
        String current = currentHash();
        List<String> hashes = kept.stream().map(Generation::hash).toList();
        // A current one that cannot be read has no age: then the newest of the others.
        int before = hashes.contains(current) ? hashes.indexOf(current) - 1 : kept.size() - 1;
        if (before < 0) {
            throw StoreFault
                    .of(store.folder() + ": no earlier generation is kept; \"mandat generations\" lists what is, "
                            + "of which \"mandat rollback HASH\" takes any");
        }
        return kept.get(before);
    }

    private String currentHash() {
        try {
            return store.currentHash().orElse("");
        } catch (MandatException damaged) {
            return "";
        }
    }

    /**
     * Removes all generations but the newest, the current one, and those that somebody reads.
     *
     * @param newest how many of the newest to keep, the current one counted where it is one of them
     * @return what became of each, the newest first
     */
    public List<Pruned> prune(int newest) {
        try {
            return new Pruning(store, store.folder().resolve(STAGING)).keeping(newest);
        } catch (IOException e) {
            throw StoreFault.disk("pruning", store.folder(), e);
        }
    }

    private synchronized void discard() throws IOException {
        staging = null;
        Disk.delete(store.folder().resolve(STAGING));
    }

    private boolean intact(String hash) {
        try {
            return store.generation(hash).filter(generation -> Verification.of(generation).isEmpty()).isPresent();
        } catch (MandatException e) {
            return false;
        }
    }

    /** What was staged and not published is removed. */
    @Override
    public void close() {
        try (lock) {
            discard();
        } catch (IOException e) {
            throw StoreFault.disk("freeing the lock", store.folder(), e);
        }
    }
}
