package org.mandat;

import java.nio.file.Path;
import java.util.List;

import org.mandat.document.Description;
import org.mandat.knowledge.Iri;
import org.mandat.store.Store;

/**
 * What to load.
 *
 * @param store     where to publish
 * @param inputs    the documents to add or replace; those of other ids stay
 * @param base      what data IRIs begin with
 * @param keepGoing whether to load the others when one document cannot be read
 */
public record LoadRequest(Store store, List<Input> inputs, String base, boolean keepGoing) {
    public LoadRequest {
        inputs = List.copyOf(inputs);
    }

    public LoadRequest(Store store, List<Input> inputs) {
        this(store, inputs, Iri.DATA, false);
    }

    /** A document: what is known of it, and the file that holds its bytes. */
    public record Input(Description description, Path file) {
    }
}
