package org.mandat.service;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** One open generation with the number of its users; the last one to leave closes it. */
final class ServedGraph {
    private final GraphSource.Opened opened;
    private final AtomicInteger users = new AtomicInteger(1);
    private @Nullable Overview overview;

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

    void release() {
        if (users.decrementAndGet() == 0) {
            opened.close().run();
        }
    }

    private synchronized Overview overview() {
        if (overview == null) {
            overview = Overview.of(opened.dataset());
        }
        return overview;
    }

    /** One request's hold on a generation. */
    static final class Lease implements AutoCloseable {
        private final ServedGraph graph;

        private Lease(ServedGraph graph) {
            this.graph = graph;
        }

        String hash() {
            return graph.hash();
        }

        DatasetGraph dataset() {
            return graph.opened.dataset();
        }

        /** What the start page says of it, counted once. */
        Overview overview() {
            return graph.overview();
        }

        @Override
        public void close() {
            graph.release();
        }
    }
}
