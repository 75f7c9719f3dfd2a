package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.vocabulary.Mandat;

/**
 * Chooses the themes of the measures of one text by the weights of the words in it and, less, in its section's title and in the sentence before it: the
 * best top theme, and a second of its own words that comes close; of each the narrower concept that weighs most.
 */
final class Themes {
    /** What the words of a title count, and those of the sentence before in its block. */
    private static final double AROUND = 0.7;
    /** From which part of the best theme's weight on another, that words of the sentence itself show, joins it. */
    private static final double CLOSE = 0.6;

    /** A cue that fired, with what it weighs there. */
    private record Hint(Cue cue, String theme, double weight, Passage passage) {
    }

    private final Knowledge knowledge;
    private final ThemeCues cues;
    /** By identity. A title, or the sentence before, stands near many: each is searched once. */
    private final Map<Sentence, List<ThemeCues.Fired>> fired = new IdentityHashMap<>();

    Themes(Knowledge knowledge, ThemeCues cues) {
        this.knowledge = knowledge;
        this.cues = cues;
    }

    /**
     * @param around the title above the sentence and the sentence before it, which may tell what it is about
     * @param before what tells it if nothing else does
     */
    List<Reading.Relation> read(Sentence sentence, List<Sentence> around, List<Sentence> before, Decisions decisions) {
        Map<String, Hint> hints = new LinkedHashMap<>();
        collect(sentence, 1, Passage.Role.CLAUSE, hints);
        around.stream().filter(other -> other != sentence)
                .forEach(other -> collect(other, AROUND, Passage.Role.LEAD, hints));
        if (hints.isEmpty()) {
            before.forEach(other -> collect(other, AROUND, Passage.Role.LEAD, hints));
        }
        Cue otherwise = cues.otherwise();
        if (hints.isEmpty() && otherwise.sense() instanceof Sense.Theme sense) {
            hints.put(otherwise.iri(), new Hint(otherwise, sense.theme(), sense.weight(),
                    Passage.clause(sentence.span())));
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        hints.values().forEach(hint -> scores.merge(knowledge.topTheme(hint.theme()), hint.weight(), Double::sum));
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Reading.Relation> themes = new ArrayList<>();
        Set<String> chosen = new HashSet<>();
        for (Map.Entry<String, Double> top : ranked) {
            if (themes.isEmpty() || themes.size() < 2 && top.getValue() >= CLOSE * ranked.get(0).getValue()
                    && isShown(top.getKey(), hints.values())) {
                chosen.add(top.getKey());
                themes.add(relation(top.getKey(), hints.values()));
            }
        }
        for (Hint hint : hints.values()) {
            String top = knowledge.topTheme(hint.theme());
            decisions.weigh(hint.cue(), hint.passage().span(), top, hint.weight(), chosen.contains(top));
        }
        return themes;
    }

    /** Whether words of the sentence itself speak for a top theme. */
    private boolean isShown(String top, Iterable<Hint> hints) {
        for (Hint hint : hints) {
            if (hint.passage().role() == Passage.Role.CLAUSE && knowledge.topTheme(hint.theme()).equals(top)) {
                return true;
            }
        }
        return false;
    }

    /** The concept under a top theme whose cue weighs most; between equals, the narrower. */
    private Reading.Relation relation(String top, Iterable<Hint> hints) {
        Hint best = null;
        for (Hint hint : hints) {
            if (knowledge.topTheme(hint.theme()).equals(top) && (best == null || hint.weight() > best.weight()
                    || hint.weight() == best.weight() && best.theme().equals(top) && !hint.theme().equals(top))) {
                best = hint;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a top theme is scored by a cue: " + top);
        }
        return new Reading.Relation(Mandat.theme, best.theme(), false, List.of(best.passage()), best.cue().iri());
    }

    /** Each cue counts once, where it weighs most. */
    private void collect(Sentence sentence, double factor, Passage.Role role, Map<String, Hint> hints) {
        for (ThemeCues.Fired each : fired.computeIfAbsent(sentence, cues::in)) {
            hints.computeIfAbsent(each.cue().iri(), iri -> new Hint(each.cue(), each.sense().theme(),
                    factor * each.sense().weight(), new Passage(sentence.span(each.from(), each.to()), role)));
        }
    }
}
