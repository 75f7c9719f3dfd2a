package org.mandat.service.generation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.store.Generation;
import org.mandat.store.Held;
import org.mandat.store.Store;
import org.mandat.store.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations of a store, of which none is served that is known to be damaged while a good one is kept: sizes are looked at before a
 * generation is opened, every byte once it is served. What was found is forgotten when something is made current again, since that may
 * have mended it.
 */
public final class GuardedSource implements GraphSource {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedSource.class);

    private final Store store;
    private final GraphSource source;
    private final SortedMap<String, String> damaged = new TreeMap<>();
    private String publication = "";
    private Optional<String> serving = Optional.empty();
    private Optional<String> verified = Optional.empty();

    /** @param source opens the generations of this store */
    public GuardedSource(Store store, GraphSource source) {
        this.store = store;
        this.source = source;
    }

    @Override
    public synchronized Optional<String> currentHash() {
        forget();
        Optional<String> wanted = wanted();
        return wanted.isPresent() && !damaged.containsKey(wanted.get()) || store.isEmpty()
                ? wanted
                : lastGood().or(() -> serving).or(() -> wanted);
    }

    private void forget() {
        String now = store.publication();
        if (!now.equals(publication)) {
            publication = now;
            damaged.clear();
            verified = Optional.empty();
        }
    }

    private Optional<String> wanted() {
        try {
            return source.currentHash();
        } catch (MandatException e) {
            find("CURRENT", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> lastGood() {
        return store.readable().reversed().stream().map(Generation::hash).filter(hash -> !damaged.containsKey(hash))
                .findFirst();
    }

    private void find(String what, @Nullable String why) {
        if (damaged.put(what, String.valueOf(why)) == null) {
            LOG.error("{}", why);
        }
    }

    /** The current one or, where it is damaged, the last good one, unless that is open already; STORE if there is none. */
    @Override
    public synchronized Opened open() {
        while (true) {
            String hash = currentHash().orElseThrow(() -> new MandatException(ErrorCode.STORE,
                    store.folder() + ": nothing is loaded yet; run \"mandat load\" first"));
            if (damaged.containsKey(hash)) {
                throw new MandatException(ErrorCode.STORE, String.valueOf(damaged.get(hash)));
            }
            if (serving.equals(Optional.of(hash))) {
                throw new MandatException(ErrorCode.STORE, "generation " + start(hash)
                        + " stays in service, since the current one is damaged");
            }
            try {
                Opened opened = whole(hash);
                serving = Optional.of(hash);
                verified = Optional.empty();
                if (!damaged.isEmpty()) {
                    LOG.warn("serving generation {}, the last good one", start(hash));
                }
                return opened;
            } catch (MandatException e) {
                find(hash, e.getMessage());
            }
        }
    }

    private Opened whole(String hash) {
        Optional<Generation> current = damaged.isEmpty() ? store.current() : Optional.empty();
        boolean isCurrent = current.filter(generation -> generation.hash().equals(hash)).isPresent();
        Generation generation = isCurrent
                ? current.orElseThrow()
                : store.generation(hash).orElseThrow(() -> gone(hash));
        for (Diagnostic bad : Verification.sizes(generation)) {
            throw new MandatException(ErrorCode.STORE, bad.message());
        }
        return isCurrent ? source.open() : source.open(hash).orElseThrow(() -> gone(hash));
    }

    private MandatException gone(String hash) {
        return new MandatException(ErrorCode.STORE, store.folder() + ": generation " + start(hash)
                + " is not in generations/; restore its folder, or run \"mandat rollback\" or \"mandat load\"");
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    /** An older one. Every byte of it is looked at first, which takes less than to open it; STORE if one is not as it was published. */
    @Override
    public Optional<Opened> open(String hash) {
        if (!source.hashes().contains(hash)) {
            return Optional.empty();
        }
        Optional<String> bad = examine(hash);
        if (bad.isPresent()) {
            synchronized (this) {
                find(hash, bad.get());
            }
            throw new MandatException(ErrorCode.STORE, bad.get());
        }
        return source.open(hash);
    }

    @Override
    public List<String> hashes() {
        return source.hashes();
    }

    @Override
    public Optional<Generation> kept(String hash) {
        try {
            return source.kept(hash);
        } catch (MandatException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void verify() {
        String hash;
        String before;
        synchronized (this) {
            hash = serving.orElse("");
            before = publication;
            if (hash.isEmpty() || verified.isPresent() || damaged.containsKey(hash)) {
                return;
            }
        }
        Optional<String> bad = examine(hash);
        synchronized (this) {
            // Reading that was interrupted, or while something was published, tells nothing.
            if (Thread.currentThread().isInterrupted() || !before.equals(store.publication())
                    || !serving.equals(Optional.of(hash))) {
                return;
            }
            bad.ifPresentOrElse(why -> find(hash, why), () -> verified = Optional.of(hash));
        }
    }

    /** What is wrong with a generation. */
    private Optional<String> examine(String hash) {
        try {
            Optional<Held> held = store.generation(hash).flatMap(Held::of);
            if (held.isEmpty()) {
                return Optional.of(String.valueOf(gone(hash).getMessage()));
            }
            try (Held kept = held.get()) {
                List<Diagnostic> bad = Verification.of(kept.generation());
                return bad.stream().findFirst().map(first -> first.message()
                        + (bad.size() == 1 ? "" : " (and " + (bad.size() - 1) + " more files)"));
            }
        } catch (MandatException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized Soundness soundness() {
        Optional<String> wanted = wanted();
        return new Soundness(verified, wanted, damaged);
    }
}
