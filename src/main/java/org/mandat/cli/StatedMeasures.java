package org.mandat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.mandat.store.Generation;
import org.mandat.vocabulary.Mandat;

/** Where the graph of a store says that the measures of a programme stand. */
final class StatedMeasures {
    private StatedMeasures() {
    }

    /** The last part of each measure's IRI, with where its passages begin, in code points. */
    static SortedMap<String, List<Integer>> of(Generation generation, String programme) {
        Pattern passage = Pattern.compile("<[^>]*/?measure/" + Pattern.quote(programme) + "/([0-9a-f]+)> <"
                + Pattern.quote(Mandat.passage) + "> <[^>]*/passage/(\\d+)-\\d+> .*");
        SortedMap<String, List<Integer>> measures = new TreeMap<>();
        for (String graph : generation.graphs()) {
            if (graph.endsWith("/programme/" + programme)) {
                try (Stream<String> lines = generation.quads(graph)) {
                    lines.map(passage::matcher).filter(Matcher::matches)
                            .forEach(found -> measures.computeIfAbsent(found.group(1), digits -> new ArrayList<>())
                                    .add(Integer.parseInt(found.group(2))));
                }
            }
        }
        return measures;
    }
}
