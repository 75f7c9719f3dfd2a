package org.mandat.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.mandat.knowledge.Digest;

/**
 * What a generation holds and how it came to be. Only the graphs enter its hash: what depends on the clock is here, not in them.
 *
 * @param hash      the content hash, see {@link #contentHash}
 * @param software  name and version of what loaded it
 * @param times     ISO instants by name: {@code started}, {@code published} …
 * @param graphs    sorted by IRI
 * @param documents sorted by id
 * @param inputs    SHA-256 by name of each file of mappings, ontology and queries it was made with
 */
public record Manifest(String hash, String software, SortedMap<String, Instant> times, List<GraphEntry> graphs,
        List<DocumentEntry> documents, SortedMap<String, String> inputs) {
    /** The version of the format this software writes; it reads this one and older ones. */
    public static final int FORMAT = 2;

    public Manifest {
        FileEntry.requireSha256(hash);
        times = new TreeMap<>(times);
        graphs = graphs.stream().sorted(Comparator.comparing(GraphEntry::iri)).toList();
        documents = documents.stream().sorted(Comparator.comparing(DocumentEntry::id)).toList();
        inputs = new TreeMap<>(inputs);
        if (!hash.equals(contentHash(graphs))) {
            throw new IllegalArgumentException("its hash is not that of the graphs it lists");
        }
    }

    /** SHA-256 over one line {@code <graph IRI> SPACE <graph hash> LF} per graph, sorted by IRI: the same graphs, the same hash. */
    public static String contentHash(Collection<GraphEntry> graphs) {
        SortedMap<String, String> sorted = new TreeMap<>();
        graphs.forEach(graph -> sorted.put(graph.iri(), graph.sha256()));
        StringBuilder lines = new StringBuilder();
        sorted.forEach((iri, sha256) -> lines.append(iri).append(' ').append(sha256).append('\n'));
        return Digest.sha256(lines.toString());
    }

    public Optional<GraphEntry> graph(String iri) {
        return find(graphs, GraphEntry::iri, iri);
    }

    public Optional<DocumentEntry> document(String id) {
        return find(documents, DocumentEntry::id, id);
    }

    private static <T> Optional<T> find(List<T> sorted, Function<T, String> name, String wanted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (name.apply(sorted.get(middle)).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.of(low).filter(at -> at < sorted.size()).map(sorted::get)
                .filter(found -> name.apply(found).equals(wanted));
    }

    /** All quads of all graphs. */
    public long quads() {
        return graphs.stream().mapToLong(GraphEntry::quads).sum();
    }

    /** When it was first published. */
    public Instant published() {
        return times.getOrDefault("published", Instant.EPOCH);
    }
}
