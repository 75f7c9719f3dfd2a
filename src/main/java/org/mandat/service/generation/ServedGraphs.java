package org.mandat.service.generation;

import java.util.Optional;
import org.mandat.diagnostic.MandatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generation being served. Moves to a newer one without dropping a request: each request keeps the one it began with. */
public final class ServedGraphs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedGraphs.class);

    private final GraphSource source;
    private ServedGraph current;
    private String failed = "";

    public ServedGraphs(GraphSource source) {
        this.source = source;
        this.current = new ServedGraph(source.open());
    }

    /** The current generation, open until the lease is closed. */
    public synchronized ServedGraph.Lease lease() {
        return current.lease();
    }

    /** Opens the source's generation if it is another one, and takes it over. One that cannot be opened is said once and left. */
    public void poll() {
        Optional<String> wanted = Optional.empty();
        try {
            wanted = source.currentHash();
            if (wanted.isEmpty() || wanted.get().equals(hash()) || wanted.get().equals(failed)) {
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

    private synchronized String hash() {
        return current.hash();
    }

    private synchronized ServedGraph swap(ServedGraph next) {
        ServedGraph previous = current;
        current = next;
        return previous;
    }

    @Override
    public synchronized void close() {
        current.release();
    }
}
