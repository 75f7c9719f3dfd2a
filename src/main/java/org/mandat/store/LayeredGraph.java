package org.mandat.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Two graphs without a common triple as one: what is in the lower one is shared by many, and copied by none. Not to be changed. */
final class LayeredGraph extends GraphBase {
    private final Graph lower;
    private final Graph upper;

    LayeredGraph(Graph lower, Graph upper) {
        this.lower = lower;
        this.upper = upper;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return lower.find(pattern).andThen(upper.find(pattern));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return upper.contains(pattern) || lower.contains(pattern);
    }

    @Override
    protected int graphBaseSize() {
        return lower.size() + upper.size();
    }
}
