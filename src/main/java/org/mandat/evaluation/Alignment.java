package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which annotation each measure found is of. The nearest pair is joined first, each annotation with one measure; what then remains
 * and lies within an annotation's passage is of it too: several measures read from one are right, but find no more.
 */
final class Alignment {
    /** Nearest first; the rest only fixes an order. */
    private static final Comparator<Pair> NEAREST = Comparator.comparingDouble(Pair::nearness)
            .thenComparing(Pair::measure).thenComparingInt(Pair::annotation).reversed();

    private final Map<String, Integer> annotations = new HashMap<>();
    private final Set<Integer> found = new HashSet<>();

    private Alignment() {
    }

    private record Pair(double nearness, String measure, int annotation) {
    }

    static Alignment of(List<Extraction.Measure> measures, List<Annotation> annotated) {
        List<Wording> wordings = annotated.stream().map(Annotation::quote).map(Wording::of).toList();
        List<Pair> pairs = new ArrayList<>();
        for (Extraction.Measure measure : measures) {
            Wording words = Wording.of(measure.quote());
            for (int i = 0; i < wordings.size(); i++) {
                double nearness = words.nearness(wordings.get(i));
                if (nearness > 0) {
                    pairs.add(new Pair(nearness, measure.iri(), i));
                }
            }
        }
        pairs.sort(NEAREST);
        Alignment alignment = new Alignment();
        for (Pair pair : pairs) {
            if (!alignment.annotations.containsKey(pair.measure) && alignment.found.add(pair.annotation)) {
                alignment.annotations.put(pair.measure, pair.annotation);
            }
        }
        pairs.forEach(pair -> alignment.annotations.putIfAbsent(pair.measure, pair.annotation));
        return alignment;
    }

    /** The number of the annotation that a measure is of; empty if the measure is wrong. */
    OptionalInt of(String measure) {
        Integer annotation = annotations.get(measure);
        return annotation == null ? OptionalInt.empty() : OptionalInt.of(annotation);
    }

    boolean isFound(int annotation) {
        return found.contains(annotation);
    }
}
