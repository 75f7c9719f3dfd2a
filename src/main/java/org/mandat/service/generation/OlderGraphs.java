package org.mandat.service.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The few generations before the current one that somebody asked for, held open until nobody has for a while. They are opened one at a
 * time, since that costs memory and, for a large one, minutes.
 */
final class OlderGraphs implements AutoCloseable {
    static final int MOST = 3;
    static final Duration IDLE = Duration.ofMinutes(5);
    private static final long PATIENCE_SECONDS = 10;

    private record Held(ServedGraph graph, Instant used) {
    }

    private final GraphSource source;
    private final ReentrantLock opening = new ReentrantLock();
    // By hash, the one used last at the end.
    private final Map<String, Held> held = new LinkedHashMap<>();

    OlderGraphs(GraphSource source) {
        this.source = source;
    }

    /** A hold on a kept generation; empty if it is not kept. */
    Optional<ServedGraph.Lease> lease(String hash) {
        Optional<ServedGraph.Lease> known = find(hash);
        if (known.isPresent()) {
            return known;
        }
        try {
            if (!opening.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServedGraphs.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServedGraphs.Busy();
        }
        try {
            Optional<ServedGraph.Lease> meanwhile = find(hash);
            return meanwhile.isPresent()
                    ? meanwhile
                    : source.open(hash).map(opened -> keep(new ServedGraph(opened)));
        } finally {
            opening.unlock();
        }
    }

    private synchronized Optional<ServedGraph.Lease> find(String hash) {
        Held found = held.remove(hash);
        if (found == null) {
            return Optional.empty();
        }
        held.put(hash, new Held(found.graph(), Instant.now()));
        return Optional.of(found.graph().lease());
    }

    private synchronized ServedGraph.Lease keep(ServedGraph graph) {
        held.put(graph.hash(), new Held(graph, Instant.now()));
        Iterator<Held> first = held.values().iterator();
        if (held.size() > MOST) {
            first.next().graph().release();
            first.remove();
        }
        return graph.lease();
    }

    /** Lets go of those that nobody has asked for since then. */
    synchronized void closeUnusedSince(Instant then) {
        held.values().removeIf(each -> {
            boolean idle = each.used().isBefore(then);
            if (idle) {
                each.graph().release();
            }
            return idle;
        });
    }

    @Override
    public synchronized void close() {
        closeUnusedSince(Instant.MAX);
    }
}
