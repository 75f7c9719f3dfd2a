package org.mandat.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.mandat.graph.NamedGraph;

/**
 * Named graphs in memory whose default graph is their union. It is filled once, then only read, by any number of threads without a
 * lock. The union is kept as a graph of its own (the triples are shared): queries on it cost the same however many graphs there are.
 */
public final class UnionDataset extends ReadOnlyDataset {
    private final Map<Node, Graph> graphs;
    private final Graph union;

    private UnionDataset(Builder builder, Graph union) {
        this.graphs = Collections.unmodifiableMap(builder.graphs);
        this.union = union;
    }

    public static UnionDataset of(Collection<NamedGraph> graphs) {
        Builder builder = new Builder();
        graphs.forEach(builder::add);
        return builder.build();
    }

    /** The same and some graphs more, of other names; this one stays as it is, and is not copied. */
    public UnionDataset with(Collection<NamedGraph> more) {
        Builder builder = new Builder(this);
        more.forEach(builder::add);
        return builder.build();
    }

    /** Collects graphs, for one thread. */
    static final class Builder {
        private final Map<Node, Graph> graphs = new LinkedHashMap<>();
        private final QuadReader reader = new QuadReader();
        private final Graph below;
        private final Graph union = new GraphMem2Fast();

        Builder() {
            below = Graph.emptyGraph;
        }

        private Builder(UnionDataset base) {
            graphs.putAll(base.graphs);
            below = base.union;
        }

        void add(Path dump) {
            reader.read(dump, this::add);
        }

        void add(NamedGraph graph) {
            reader.read(graph.lines(), this::add);
        }

        private void add(Quad quad) {
            Triple triple = quad.asTriple();
            graphs.computeIfAbsent(quad.getGraph(), name -> new GraphMem2Fast()).add(triple);
            if (!below.contains(triple)) {
                union.add(triple);
            }
        }

        UnionDataset build() {
            return new UnionDataset(this, below.isEmpty() ? union : new LayeredGraph(below, union));
        }
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(union.find(s, p, o), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
        return union.find(s, p, o);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        Graph graph = graphs.get(g);
        return graph == null ? Iter.nullIterator() : Iter.map(graph.find(s, p, o), triple -> Quad.create(g, triple));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return Iter.flatMap(graphs.keySet().iterator(), name -> findInSpecificNamedGraph(name, s, p, o));
    }

    @Override
    public Graph getDefaultGraph() {
        return new GraphReadOnly(union);
    }

    @Override
    public Graph getUnionGraph() {
        return getDefaultGraph();
    }

    /** A view that knows its name: the text index asks for it. */
    @Override
    public Graph getGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)
                ? getDefaultGraph()
                : GraphView.createNamedGraph(this, name);
    }

    @Override
    public boolean containsGraph(Node name) {
        return graphs.containsKey(name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.keySet().iterator();
    }

    @Override
    public long size() {
        return graphs.size();
    }
}
