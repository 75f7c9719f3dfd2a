package org.mandat.service.generation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.store.Generation;

/** Where the server's graph comes from, a newer one when there is one, and older ones as long as they are kept. */
public interface GraphSource {
    /** The hash of the generation to serve now; cheap, since it is asked for each second. */
    Optional<String> currentHash();

    /** Opens the current generation; only the server closes it. */
    Opened open();

    /** Opens a kept generation by its whole hash; empty if it is not kept, or no longer. */
    default Optional<Opened> open(String hash) {
        return Optional.empty();
    }

    /** The hashes of all kept generations, the current one among them, in no order; cheap. */
    default List<String> hashes() {
        return currentHash().stream().toList();
    }

    /** What is kept of a generation, without opening it for queries; empty if no store holds it. */
    default Optional<Generation> kept(String hash) {
        return Optional.empty();
    }

    /** Reads all that lies behind what is served again, unless that was done; what is damaged is served no longer than it must. Slow. */
    default void verify() {
        // Nothing lies behind a dataset that no store holds.
    }

    /** What is known of the files behind what is served. */
    default Soundness soundness() {
        return Soundness.unknown();
    }

    /**
     * A generation ready for queries.
     *
     * @param hash       names it
     * @param build      names what serves it: equal builds give equal answers, byte for byte
     * @param dataset    for any number of reading threads, its default graph the union of its named ones
     * @param generation its dumps and texts; empty where a dataset is served that no store holds
     * @param close      frees it, once no request uses it
     */
    record Opened(String hash, String build, DatasetGraph dataset, Optional<Generation> generation, Runnable close) {
    }
}
