package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.vocabulary.Mandat;

/**
 * Chooses the themes of the measures of one text by the weights of the words in it and, less, in its section's title and in the sentence before it, and by
 * what the measures before in the section were about: the best top theme, and a second of its own words that comes close; of each the narrower concept that
 * weighs most.
 */
final class Themes {
    /** What the words of a title count, and those of the sentence before in its block. */
    private static final double AROUND = 0.7;
    /** From which part of the best theme's weight on another, that words of the sentence itself show, joins it. */
    private static final double CLOSE = 0.55;
    /** More does not make a theme any surer. */
    private static final double SURE = 6;

    private final Knowledge knowledge;
    private final ThemeCues cues;
    private final Cue otherwise;
    private final String other;
    private final ThemeMemory memory;
    /** By identity. A title, or the sentence before, stands near many: each is searched once. */
    private final Map<Sentence, List<ThemeCues.Fired>> fired = new IdentityHashMap<>();

    Themes(Knowledge knowledge, ThemeCues cues) {
        this.knowledge = knowledge;
        this.cues = cues;
        otherwise = cues.otherwise();
        other = otherwise.sense() instanceof Sense.Theme sense ? knowledge.topTheme(sense.theme()) : "";
        memory = new ThemeMemory(other);
    }

    /**
     * @param around the title above the sentence and the sentence before it, which may tell what it is about
     * @param before what tells it if nothing else does
     */
    List<Reading.Relation> read(Sentence sentence, List<Sentence> around, List<Sentence> before, Decisions decisions) {
        Map<String, ThemeHint> found = new LinkedHashMap<>();
        collect(sentence, 1, Passage.Role.CLAUSE, found);
        around.stream().filter(near -> near != sentence)
                .forEach(near -> collect(near, AROUND, Passage.Role.LEAD, found));
        if (found.isEmpty()) {
            before.forEach(near -> collect(near, AROUND, Passage.Role.LEAD, found));
        }
        Map<String, List<ThemeHint>> hints = new LinkedHashMap<>();
        found.values().forEach(hint -> hints.computeIfAbsent(knowledge.topTheme(hint.theme()),
                top -> new ArrayList<>()).add(hint));
        Map<String, Double> scores = new LinkedHashMap<>();
        hints.forEach((top, those) -> scores.put(top,
                Math.min(SURE, those.stream().mapToDouble(ThemeHint::weight).sum())));
        String section = sentence.section().path();
        memory.of(section).forEach((top, hint) -> {
            hints.computeIfAbsent(top, t -> new ArrayList<>()).add(hint);
            scores.merge(top, hint.weight(), Double::sum);
        });
        if (hints.isEmpty() && otherwise.sense() instanceof Sense.Theme sense) {
            hints.put(other, List.of(new ThemeHint(otherwise, sense.theme(), sense.weight(),
                    Passage.clause(sentence.span()))));
            scores.put(other, sense.weight());
        }
        List<String> chosen = choose(scores, hints);
        hints.forEach((top, those) -> those.forEach(hint -> decisions.weigh(hint.cue(), hint.passage().span(), top,
                hint.weight(), chosen.contains(top))));
        List<ThemeHint> best = chosen.stream().map(top -> best(top, hints.getOrDefault(top, List.of()))).toList();
        memory.remember(section, chosen.get(0),
                best.stream().anyMatch(hint -> hint.isOwn() && hint.cue() != otherwise), best.get(0));
        return best.stream().map(hint -> new Reading.Relation(Mandat.theme, hint.theme(), false,
                List.of(hint.passage()), hint.cue().iri())).toList();
    }

    /** The best top theme, and one that comes close. */
    private List<String> choose(Map<String, Double> scores, Map<String, List<ThemeHint>> hints) {
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<String> chosen = new ArrayList<>(List.of(ranked.get(0).getKey()));
        ranked.stream().skip(1).filter(next -> next.getValue() >= CLOSE * ranked.get(0).getValue())
                .map(Map.Entry::getKey).filter(next -> !next.equals(other) || !memory.isRarelyOther())
                .filter(next -> hints.getOrDefault(next, List.of()).stream().anyMatch(ThemeHint::isOwn)).findFirst()
                .ifPresent(chosen::add);
        return chosen;
    }

    /** The hint under a top theme that weighs most; between equals, that of the narrower concept. */
    private static ThemeHint best(String top, List<ThemeHint> hints) {
        return hints.stream().max(Comparator.comparingDouble(ThemeHint::weight)
                .thenComparing(hint -> !hint.theme().equals(top))).orElseThrow();
    }

    /** Each cue counts once, where it weighs most. */
    private void collect(Sentence sentence, double factor, Passage.Role role, Map<String, ThemeHint> hints) {
        for (ThemeCues.Fired each : fired.computeIfAbsent(sentence, cues::in)) {
            hints.computeIfAbsent(each.cue().iri(), iri -> new ThemeHint(each.cue(), each.sense().theme(),
                    factor * each.sense().weight(), new Passage(sentence.span(each.from(), each.to()), role)));
        }
    }
}
