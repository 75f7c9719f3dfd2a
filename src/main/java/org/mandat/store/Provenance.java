package org.mandat.store;

import java.util.SortedMap;
import java.util.TreeMap;

import org.mandat.graph.NamedGraph;
import org.mandat.graph.ProvenanceGraph;
import org.mandat.knowledge.Iri;

/** The provenance of a generation, read from its manifest. */
final class Provenance {
    private Provenance() {
    }

    static NamedGraph of(Generation generation) {
        Manifest manifest = generation.manifest();
        SortedMap<String, String> originals = new TreeMap<>();
        manifest.documents().forEach(document -> originals.put(document.id(), document.original().sha256()));
        SortedMap<String, String> graphs = new TreeMap<>();
        manifest.graphs().forEach(graph -> graphs.put(graph.iri(), graph.sha256()));
        return ProvenanceGraph.of(manifest.hash(), manifest.software(), manifest.times(), generation.inputs(),
                originals, graphs,
                base(manifest));
    }

    /** What stands before {@code graph/} in the names of the graphs. */
    private static String base(Manifest manifest) {
        return manifest.graphs().stream().map(GraphEntry::iri).filter(iri -> iri.contains("/graph/")).findFirst()
                .map(iri -> iri.substring(0, iri.indexOf("/graph/") + 1)).orElse(Iri.DATA);
    }
}
