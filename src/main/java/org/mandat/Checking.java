package org.mandat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.graph.NamedGraph;
import org.mandat.quality.Checks;
import org.mandat.quality.Report;
import org.mandat.store.Generation;
import org.mandat.store.UnionDataset;

/** Checks what a store holds, some programmes at a time with what all share, in memory that does not grow with their number. */
public final class Checking {
    /** Quads of programmes that are checked together. */
    private static final long LOT = 200_000;

    private Checking() {
    }

    /** What SHACL and the checks find in a generation; STORE if a dump is damaged. */
    public static Report of(Generation generation, Checks checks) {
        UnionDataset shared = UnionDataset.of(generation.graphs().stream()
                .filter(iri -> programme(iri).isEmpty()).map(iri -> graph(generation, iri)).toList());
        List<List<String>> programmes = List.copyOf(generation.graphs().stream()
                .filter(iri -> programme(iri).isPresent())
                .collect(Collectors.groupingBy(iri -> programme(iri).orElseThrow(), TreeMap::new, Collectors.toList()))
                .values());
        List<Report> reports = Lots.of(programmes, graphs -> quads(generation, graphs), LOT).stream()
                .map(lot -> checks.check(shared.with(lot.stream().flatMap(List::stream)
                        .map(iri -> graph(generation, iri)).toList()), id -> Optional.empty()))
                .toList();
        return reports.isEmpty() ? checks.check(shared, id -> Optional.empty()) : Report.of(reports);
    }

    /** The id of the programme that a graph states or follows from. */
    static Optional<String> programme(String iri) {
        int name = iri.lastIndexOf('/');
        return iri.startsWith("/graph/programme", name - "/graph/programme".length())
                || iri.startsWith("/graph/derived", name - "/graph/derived".length())
                        ? Optional.of(iri.substring(name + 1))
                        : Optional.empty();
    }

    private static long quads(Generation generation, List<String> graphs) {
        return graphs.stream().mapToLong(iri -> generation.entry(iri).quads()).sum();
    }

    private static NamedGraph graph(Generation generation, String iri) {
        try (Stream<String> lines = generation.quads(iri)) {
            return new NamedGraph(iri, lines.toList());
        }
    }
}
