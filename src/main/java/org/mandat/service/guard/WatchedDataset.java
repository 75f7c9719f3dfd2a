package org.mandat.service.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** The graphs of a dataset as {@link WatchedGraph}s. */
final class WatchedDataset extends DatasetGraphWrapper {
    private final Bounds bounds;

    WatchedDataset(DatasetGraph dataset, Bounds bounds) {
        super(dataset, dataset.getContext());
        this.bounds = bounds;
    }

    @Override
    public Graph getDefaultGraph() {
        return new WatchedGraph(super.getDefaultGraph(), bounds);
    }

    @Override
    public Graph getGraph(Node name) {
        return new WatchedGraph(super.getGraph(name), bounds);
    }
}
