package org.mandat.service.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mandat.diagnostic.MandatException;
import org.mandat.store.Generation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations being served: the current one, and older ones on demand. Moves to a newer one without dropping a request: each
 * request keeps the one it began with.
 */
public final class ServedGraphs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedGraphs.class);
    private static final int SHORTEST = 6;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    /** An older generation is being opened, and it takes long. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The files of an older generation are not as they were published. */
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(MandatException why) {
            super(why);
        }
    }

    private final GraphSource source;
    private final OlderGraphs older;
    private final Map<String, Generation> kept = new ConcurrentHashMap<>();
    private @Nullable ServedGraph current;
    private String failed = "";

    /** Serves nothing before it is {@linkplain #open() opened}. */
    public ServedGraphs(GraphSource source) {
        this.source = source;
        this.older = new OlderGraphs(source);
    }

    /**
     * Opens the source's generation, once and before anything is asked of this; another thread may do so.
     *
     * @throws MandatException STORE if there is none, or it is damaged
     */
    public void open() {
        ServedGraph opened = new ServedGraph(source.open());
        synchronized (this) {
            current = opened;
        }
    }

    /** The current generation, open until the lease is closed. */
    public synchronized ServedGraph.Lease lease() {
        return served().lease();
    }

    /**
     * A kept generation, open until the lease is closed.
     *
     * @param hash its hash, or a beginning of at least 6 digits that no other has; empty if there is no such generation
     * @throws Busy    while another one is being opened
     * @throws Damaged if it cannot be trusted
     */
    public Optional<ServedGraph.Lease> lease(String hash) {
        List<String> fit = hash.length() < SHORTEST
                ? List.of()
                : source.hashes().stream().filter(each -> each.startsWith(hash)).toList();
        if (fit.size() != 1) {
            return Optional.empty();
        }
        synchronized (this) {
            if (fit.getFirst().equals(served().hash())) {
                return Optional.of(served().lease());
            }
        }
        try {
            return older.lease(fit.getFirst());
        } catch (MandatException e) {
            throw new Damaged(e);
        }
    }

    /** All generations that the store keeps, the newest first; of each, what its manifest says. */
    public List<Generation> kept() {
        List<String> hashes = source.hashes();
        kept.keySet().retainAll(hashes);
        for (String hash : hashes) {
            if (!kept.containsKey(hash)) {
                source.kept(hash).ifPresent(generation -> kept.put(hash, generation));
            }
        }
        return kept.values().stream()
                .sorted(Comparator.comparing((Generation each) -> each.manifest().published()).reversed()
                        .thenComparing(Generation::hash))
                .toList();
    }

    /** Opens the source's generation if it is another one, and takes it over. One that cannot be opened is said once and left. */
    public void poll() {
        older.closeUnusedSince(Instant.now().minus(OlderGraphs.IDLE));
        Optional<String> wanted = Optional.empty();
        try {
            wanted = source.currentHash();
            if (wanted.isEmpty() || wanted.get().equals(hash())) {
                failed = "";
                return;
            }
            if (wanted.get().equals(failed)) {
                return;
            }
            ServedGraph next = new ServedGraph(source.open());
            ServedGraph previous = swap(next);
            previous.release();
            LOG.info("now serving generation {}", next.hash().substring(0, Math.min(12, next.hash().length())));
        } catch (MandatException e) {
            failed = wanted.orElse("");
            LOG.warn("still serving the generation before: {}", e.getMessage());
        }
    }

    /** Has the files behind the served generation read again, once it has answered a request or has served for a while. */
    public void verify() {
        try {
            served().awaitAnswer(AT_MOST);
            source.verify();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is known of these files. */
    public Soundness soundness() {
        return source.soundness();
    }

    private synchronized ServedGraph served() {
        if (current == null) {
            throw new IllegalStateException("nothing is open yet");
        }
        return current;
    }

    /** The served generation's. */
    public String hash() {
        return served().hash();
    }

    private synchronized ServedGraph swap(ServedGraph next) {
        ServedGraph previous = served();
        current = next;
        return previous;
    }

    @Override
    public synchronized void close() {
        older.close();
        if (current != null) {
            current.release();
        }
    }
}
