package org.mandat.service.generation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandat.knowledge.Digest;
import org.mandat.store.Generation;
import org.mandat.store.GraphEntry;

/**
 * Which kept generation was the last to have a thing that the current one lacks. No generation is opened for it: of each graph whose
 * dump differs from the current one's, the names of its subjects are kept as a sorted list of hashes, read once for every content and
 * bounded; and only graphs in whose name a part of the thing's own name stands, or that all programmes share, are looked at.
 */
public final class Former {
    private static final int MOST_GENERATIONS = 50;
    private static final long MOST_BYTES = 32L << 20;
    private static final int LONG = 8;

    private final ServedGraphs graphs;
    private final Cache<String, long[]> subjects = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String sha256, long[] hashes) -> hashes.length * LONG + 100).build();

    public Former(ServedGraphs graphs) {
        this.graphs = graphs;
    }

    /** The newest generation, other than the one asked, in which this IRI is described; empty if none is known. */
    public Optional<String> lastWith(String iri, ServedGraph.Lease asked) {
        if (asked.generation().isEmpty()) {
            return Optional.empty();
        }
        Generation now = asked.generation().get();
        Set<String> known = now.manifest().graphs().stream().map(GraphEntry::sha256).collect(Collectors.toSet());
        List<String> parts = List.of(iri.split("/"));
        long wanted = hash(iri);
        return graphs.kept().stream().limit(MOST_GENERATIONS)
                .filter(each -> each.manifest().published().isBefore(now.manifest().published())
                        && !each.hash().equals(now.hash()))
                .filter(each -> each.manifest().graphs().stream()
                        .anyMatch(graph -> !known.contains(graph.sha256()) && mayHold(graph.iri(), parts)
                                && Arrays.binarySearch(subjects(each, graph), wanted) >= 0))
                .map(Generation::hash).findFirst();
    }

    /** {@code …/graph/programme/x} holds what is named after x; {@code …/graph/reference} may hold anything. */
    private static boolean mayHold(String graph, List<String> parts) {
        String name = graph.substring(graph.lastIndexOf("/graph/") + "/graph/".length());
        int slash = name.indexOf('/');
        return slash < 0 || parts.contains(name.substring(slash + 1));
    }

    private long[] subjects(Generation generation, GraphEntry graph) {
        return subjects.get(graph.sha256(), unread -> {
            try (Stream<String> lines = generation.quads(graph.iri())) {
                // Lines are sorted, so that a subject's stand together.
                String[] last = {""};
                return lines.filter(line -> line.startsWith("<")).map(line -> line.substring(1, line.indexOf('>')))
                        .filter(subject -> {
                            boolean other = !subject.equals(last[0]);
                            last[0] = subject;
                            return other;
                        }).mapToLong(Former::hash).sorted().toArray();
            }
        });
    }

    private static long hash(String iri) {
        return Long.parseUnsignedLong(Digest.sha256(iri).substring(0, 2 * LONG), 16);
    }
}
