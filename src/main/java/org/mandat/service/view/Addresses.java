package org.mandat.service.view;

import java.util.Optional;
import java.util.Set;
import org.mandat.service.generation.ServedGraph;

/**
 * Where this server answers for an IRI, and which IRI an address stands for. Mandat's terms and data have IRIs of w3id.org (or, data only, of
 * another base); the server answers for them at the same paths of its own.
 *
 * @param base what data IRIs begin with, as {@code https://w3id.org/mandat/id/}
 */
public record Addresses(String base) {
    /** What the IRIs of the vocabulary and the concepts begin with. */
    public static final String TERMS = "https://w3id.org/mandat/";
    /** The concept schemes, each a folder of {@link #TERMS}. */
    public static final Set<String> SCHEMES = Set.of("effect", "theme", "unit", "kind", "metric");
    private static final String DATA = "id/";
    private static final String GRAPH = "graph/";

    /** Those of a generation: a store may have been loaded with another base. */
    public static Addresses of(ServedGraph.Lease graph) {
        return graph.once(Addresses.class, dataset -> {
            String base = TERMS + DATA;
            var names = dataset.listGraphNodes();
            while (names.hasNext()) {
                String name = names.next().toString();
                if (name.endsWith("/" + GRAPH + "reference")) {
                    base = name.substring(0, name.lastIndexOf(GRAPH));
                }
            }
            return new Addresses(base);
        });
    }

    /** The path of an IRI of ours below the root: {@code id/institution/cnil}, {@code theme/connectivity}, {@code def#Measure}. */
    public Optional<String> path(String iri) {
        if (iri.startsWith(base)) {
            return Optional.of(DATA + iri.substring(base.length()));
        }
        return iri.startsWith(TERMS) ? Optional.of(iri.substring(TERMS.length())) : Optional.empty();
    }

    /** The IRI that an address of this server, without its first slash, stands for. */
    public String iri(String path) {
        return path.startsWith(DATA) ? base + path.substring(DATA.length()) : TERMS + path;
    }

    /** The page about an IRI of ours; empty for others. */
    public Optional<String> page(String iri) {
        return path(iri).map(path -> path.startsWith("def")
                ? "/" + path
                : "/page/" + (path.startsWith(DATA) ? path.substring(DATA.length()) : path));
    }

    /** The IRI that a page, by its path after {@code /page/}, is about. */
    public String ofPage(String path) {
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        return SCHEMES.contains(first) ? TERMS + path : base + path;
    }

    /** Where an IRI of an answer leads: ours to their page, others to themselves; empty if it is no web address. */
    public Optional<String> link(String iri) {
        return page(iri).or(() -> iri.startsWith("https://") || iri.startsWith("http://")
                ? Optional.of(iri)
                : Optional.empty());
    }
}
