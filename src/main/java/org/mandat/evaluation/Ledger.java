package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts one kind of fact: first what is wanted, then what was found of it. A wanted fact is named within its annotation. */
final class Ledger {
    private final Kind kind;
    private final Comparison comparison;
    private final Map<Wanted, String> wanted = new LinkedHashMap<>();
    private final Set<Wanted> hit = new LinkedHashSet<>();
    private final List<Miss> wrong = new ArrayList<>();
    private int found;

    Ledger(Kind kind, Comparison comparison) {
        this.kind = kind;
        this.comparison = comparison;
    }

    private record Wanted(int annotation, Object fact) {
    }

    /** @param what the fact in short */
    void want(int annotation, Object fact, String what) {
        wanted.putIfAbsent(new Wanted(annotation, fact), what);
    }

    /** What was found in a measure is right: it is these facts of the measure's annotation, whether wanted or only tolerated. */
    void right(String measure, List<?> facts) {
        found++;
        comparison.number(measure).ifPresent(annotation -> facts.stream()
                .map(fact -> new Wanted(annotation, fact)).filter(wanted::containsKey).forEach(hit::add));
    }

    /** @param what was found, in short */
    void wrong(String what, String measure) {
        found++;
        wrong.add(comparison.wrong(kind, what, measure));
    }

    Score score() {
        List<Miss> misses = new ArrayList<>(wrong);
        wanted.forEach((fact, what) -> {
            if (!hit.contains(fact)) {
                misses.add(comparison.missed(kind, what, fact.annotation));
            }
        });
        return new Score(new Tally(found - wrong.size(), found, hit.size(), wanted.size()), misses);
    }
}
