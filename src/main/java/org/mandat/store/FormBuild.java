package org.mandat.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Digest;

/** The name of a form: its kind, its generation and, where there are any, the graphs added to it. */
final class FormBuild {
    // Raise it when a form built by an older version would answer differently.
    private static final int VERSION = 2;
    private static final Pattern NAME = Pattern.compile("[a-z]+\\d+-([0-9a-f]{16})(-[0-9a-f]+)?");

    private FormBuild() {
    }

    /** The start of the hash of the generation that a form of this name was made from; empty if it is no form's name. */
    static Optional<String> generation(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
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
