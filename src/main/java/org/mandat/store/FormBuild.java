package org.mandat.store;

import java.util.List;
import java.util.stream.Collectors;
import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Digest;

/** The name of a form: its kind, its generation and, where there are any, the graphs added to it. */
final class FormBuild {
    // Raise it when a form built by an older version would answer differently.
    private static final int VERSION = 2;

    private FormBuild() {
    }

    static String name(String kind, Generation generation, List<NamedGraph> extra) {
        String added = extra.stream().map(graph -> graph.iri() + " " + graph.sha256() + "\n").collect(
                Collectors.joining());
        String suffix = added.isEmpty()
                ? ""
                : "-" + Digest.sha256(added).substring(0, 12);
        return kind + VERSION + "-" + generation.hash().substring(0, 16) + suffix;
    }
}
