package org.mandat.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.mandat.vocabulary.Rdf;

/**
 * Counts a TDB2 database along three of its indexes. Since an index is sorted, equal things stand together in it, and nothing is held but
 * a counter for each property, class and graph: linear in time, flat in memory.
 */
final class DiskStatistics {
    // Where a tuple of the quad table has its parts.
    private static final int GRAPH = 0;
    private static final int SUBJECT = 1;
    private static final int PREDICATE = 2;
    private static final int OBJECT = 3;

    private static final class Counter {
        private long triples;
        private long subjects;
        private long objects;
    }

    private final DatasetGraphTDB tdb;
    private final NodeTable nodes;
    private final Map<NodeId, Counter> properties = new HashMap<>();
    private final Map<NodeId, Counter> classes = new HashMap<>();
    private final Map<NodeId, Counter> graphs = new HashMap<>();
    private final Counter all = new Counter();

    private DiskStatistics(DatasetGraphTDB tdb) {
        this.tdb = tdb;
        this.nodes = tdb.getQuadTable().getNodeTupleTable().getNodeTable();
    }

    /** Within a transaction of its own. */
    static Statistics of(DatasetGraph dataset) {
        return dataset.calculateRead(() -> new DiskStatistics(TDBInternal.getDatasetGraphTDB(dataset)).count());
    }

    private Statistics count() {
        NodeId type = nodes.getNodeIdForNode(NodeFactory.createURI(Rdf.type));
        bySubject(type);
        along("POSG", PREDICATE, OBJECT, (tuple, first, second, third) -> {
            if (first || second) {
                counter(properties, tuple.get(PREDICATE)).objects++;
            }
        });
        along("OSPG", OBJECT, SUBJECT, (tuple, first, second, third) -> {
            if (first) {
                all.objects++;
            }
        });
        SortedMap<String, Statistics.Property> byProperty = new TreeMap<>();
        properties.forEach((property, counter) -> byProperty.put(name(property),
                new Statistics.Property(counter.triples, counter.subjects, counter.objects)));
        return new Statistics(all.triples, all.subjects, all.objects, triples(classes), byProperty, triples(graphs));
    }

    private void bySubject(@Nullable NodeId type) {
        along("SPOG", SUBJECT, PREDICATE, (tuple, first, second, third) -> {
            counter(graphs, tuple.get(GRAPH)).triples++;
            Counter property = counter(properties, tuple.get(PREDICATE));
            if (first) {
                all.subjects++;
            }
            if (first || second) {
                property.subjects++;
            }
            if (first || second || third) {
                all.triples++;
                property.triples++;
                if (tuple.get(PREDICATE).equals(type)) {
                    counter(classes, tuple.get(OBJECT)).triples++;
                }
            }
        });
    }

    /** Is told of each tuple whether its first, second and third part, as the index sorts them, is another than that before. */
    private interface Seen {
        void tuple(Tuple<NodeId> tuple, boolean first, boolean second, boolean third);
    }

    private void along(String order, int first, int second, Seen seen) {
        int third = SUBJECT + PREDICATE + OBJECT - first - second;
        Iterator<Tuple<NodeId>> tuples = index(order).all();
        Tuple<NodeId> last = null;
        while (tuples.hasNext()) {
            Tuple<NodeId> tuple = tuples.next();
            seen.tuple(tuple, differs(tuple, last, first), differs(tuple, last, second), differs(tuple, last, third));
            last = tuple;
        }
    }

    private static boolean differs(Tuple<NodeId> tuple, @Nullable Tuple<NodeId> last, int part) {
        return last == null || !tuple.get(part).equals(last.get(part));
    }

    private TupleIndex index(String order) {
        for (TupleIndex index : tdb.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
            if (index.getName().equals(order)) {
                return index;
            }
        }
        throw new IllegalStateException("TDB2 has no index " + order);
    }

    private static Counter counter(Map<NodeId, Counter> counters, NodeId of) {
        return counters.computeIfAbsent(of, unseen -> new Counter());
    }

    private SortedMap<String, Long> triples(Map<NodeId, Counter> counters) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counters.forEach((node, counter) -> counts.put(name(node), counter.triples));
        return counts;
    }

    private String name(NodeId id) {
        Node node = Objects.requireNonNull(nodes.getNodeForNodeId(id));
        return node.toString();
    }
}
