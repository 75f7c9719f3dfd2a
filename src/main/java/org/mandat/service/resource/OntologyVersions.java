package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.store.Generation;
import org.mandat.vocabulary.Mandat;

/** Which terms the kept generations' ontologies added and dropped, the newest first. */
final class OntologyVersions {
    private static final int MOST = 10;
    private static final String OPEN = "<" + Mandat.NS;

    private OntologyVersions() {
    }

    /** An ontology that other generations had before and after; of the first one, nothing is known to be new. */
    record Version(String hash, String date, List<String> added, List<String> dropped) {
    }

    static List<Version> of(ServedGraphs graphs, String name) {
        List<Generation> different = new ArrayList<>();
        String last = "";
        for (Generation generation : graphs.kept().reversed()) {
            String sum = generation.manifest().graph(name).map(entry -> entry.sha256()).orElse("");
            if (!sum.isEmpty() && !sum.equals(last)) {
                different.add(generation);
                last = sum;
            }
        }
        List<Version> versions = new ArrayList<>();
        for (int i = different.size() - 1; i >= 0 && versions.size() < MOST; i--) {
            versions.add(version(different.get(i),
                    i == 0 ? Optional.empty() : Optional.of(different.get(i - 1)), name));
        }
        return versions;
    }

    private static Version version(Generation generation, Optional<Generation> before, String name) {
        Set<String> now = terms(generation, name);
        Set<String> then = before.map(each -> terms(each, name)).orElse(now);
        Set<String> added = new TreeSet<>(now);
        added.removeAll(then);
        Set<String> dropped = new TreeSet<>(then);
        dropped.removeAll(now);
        return new Version(generation.hash(), generation.manifest().published().toString().substring(0, 10),
                List.copyOf(added), List.copyOf(dropped));
    }

    private static Set<String> terms(Generation generation, String name) {
        try (Stream<String> lines = generation.quads(name)) {
            return lines.filter(line -> line.startsWith(OPEN))
                    .map(line -> line.substring(OPEN.length(), line.indexOf('>'))).collect(
                            Collectors.toCollection(TreeSet::new));
        }
    }
}
