package org.mandat.service;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where the server's graph comes from, and a newer one when there is one. */
public interface GraphSource {
    /** The hash of the generation to serve now; cheap, since it is asked for each second. */
    Optional<String> currentHash();

    /** Opens the current generation; only the server closes it. */
    Opened open();

    /**
     * A generation ready for queries.
     *
     * @param hash    names it
     * @param dataset for any number of reading threads, its default graph the union of its named ones
     * @param close   frees it, once no request uses it
     */
    record Opened(String hash, DatasetGraph dataset, Runnable close) {
    }
}
