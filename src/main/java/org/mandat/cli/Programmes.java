package org.mandat.cli;

import java.util.List;
import java.util.Optional;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.Export;
import org.mandat.store.Generation;

/** Which graphs of a generation belong to which programme. */
final class Programmes {
    private static final String STATED = "/graph/programme/";
    private static final String DERIVED = "/graph/derived/";

    private Programmes() {
    }

    /** The id of the programme that a graph states; empty for every other graph. */
    static Optional<String> stated(Export.Source graph) {
        int at = graph.iri().indexOf(STATED);
        return at < 0 ? Optional.empty() : Optional.of(graph.iri().substring(at + STATED.length()));
    }

    /** What is stated of a programme and what is derived from it; USAGE if it is not loaded. */
    static List<Export.Source> graphs(Generation generation, String id) {
        List<Export.Source> all = StoreOption.sources(generation);
        List<String> known = all.stream().flatMap(graph -> stated(graph).stream()).toList();
        if (!known.contains(id)) {
            throw new MandatException(ErrorCode.USAGE,
                    "no programme \"" + id + "\" is loaded; there are " + String.join(", ", known));
        }
        return all.stream().filter(graph -> graph.iri().endsWith(STATED + id) || graph.iri().endsWith(DERIVED + id))
                .toList();
    }
}
