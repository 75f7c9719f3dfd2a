package org.mandat.service.generation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.store.Generation;

/** One open generation with the number of its users; the last one to leave closes it. */
public final class ServedGraph {
    private final GraphSource.Opened opened;
    private final AtomicInteger users = new AtomicInteger(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    ServedGraph(GraphSource.Opened opened) {
        this.opened = opened;
    }

    String hash() {
        return opened.hash();
    }

    /** Only while somebody, as the server for its current one, still holds it. */
    Lease lease() {
        users.incrementAndGet();
        return new Lease(this);
    }

    /** Waits until a request was answered from it, or long enough. */
    void awaitAnswer(Duration most) throws InterruptedException {
        answered.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            opened.close().run();
        }
    }

    /** One request's hold on a generation. */
    public static final class Lease implements AutoCloseable {
        private final ServedGraph graph;

        private Lease(ServedGraph graph) {
            this.graph = graph;
        }

        public String hash() {
            return graph.hash();
        }

        /** Names what serves it: equal builds give equal answers. */
        public String build() {
            return graph.opened.build();
        }

        public DatasetGraph dataset() {
            return graph.opened.dataset();
        }

        /** Its dumps and texts, where it comes from a store. */
        public Optional<Generation> generation() {
            return graph.opened.generation();
        }

        /** Something made of the dataset once, then kept as long as the generation. */
        public <T> T once(Class<T> type, Function<DatasetGraph, T> maker) {
            return type.cast(graph.made.computeIfAbsent(type, unmade -> maker.apply(dataset())));
        }

        @Override
        public void close() {
            graph.answered.countDown();
            graph.release();
        }
    }
}
