package org.mandat.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Where some graphs are added to many, or one graph is most of them, these are no part of that graph but lie below it.
 */
public final class UnionDataset extends ReadOnlyDataset {
    private final Map<Node, Graph> graphs;
    private final Graph union;

    private UnionDataset(Map<Node, Graph> graphs, Graph union) {
        this.graphs = Collections.unmodifiableMap(graphs);
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
        private final Map<Node, Graph> given;
        private final Map<Node, Graph> added = new LinkedHashMap<>();
        private final QuadReader reader = new QuadReader();
        private final Graph below;

        Builder() {
            given = Map.of();
            below = Graph.emptyGraph;
        }

        private Builder(UnionDataset base) {
            given = base.graphs;
            below = base.union;
        }

        void add(Path dump) {
            reader.read(dump, this::add);
        }

        void add(NamedGraph graph) {
            reader.read(graph.lines(), this::add);
        }

        private void add(Quad quad) {
            added.computeIfAbsent(quad.getGraph(), name -> new GraphMem2Fast()).add(quad.asTriple());
        }

        UnionDataset build() {
            Map<Node, Graph> all = new LinkedHashMap<>(given);
            all.putAll(added);
            if (below.isEmpty()) {
                return new UnionDataset(all, union(below, added.values()));
            }
            List<Graph> rest = new ArrayList<>(added.values());
            Graph base = below;
            Optional<Graph> most = rest.stream().filter(this::isMost).findFirst();
            if (most.isPresent()) {
                rest.remove(most.get());
                base = new LayeredGraph(below, most.get());
            }
            return new UnionDataset(all, new LayeredGraph(base, union(base, rest)));
        }

        /** Whether a graph is as large as all others that are added, and says nothing that is below. */
        private boolean isMost(Graph graph) {
            return 2L * graph.size() >= added.values().stream().mapToLong(Graph::size).sum()
                    && graph.stream().noneMatch(below::contains);
        }

        private static Graph union(Graph below, Collection<Graph> graphs) {
            Graph union = new GraphMem2Fast();
            graphs.forEach(graph -> graph.stream().filter(triple -> !below.contains(triple)).forEach(union::add));
            return union;
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
