package org.mandat.service.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that looks at the clock while it is searched: for what walks it on and on without looking at Jena's. */
final class WatchedGraph extends GraphWrapper {
    private final Bounds bounds;

    WatchedGraph(Graph graph, Bounds bounds) {
        super(graph);
        this.bounds = bounds;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
        bounds.tick();
        return found.filterKeep(triple -> {
            bounds.tick();
            return true;
        });
    }
}
