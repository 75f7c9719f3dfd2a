package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.language.Analyser;
import org.mandat.language.Memo;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.language.Word;
import org.mandat.vocabulary.Mandat;

/**
 * Chooses the themes of a measure by the weights of the words in it and, less, in its section's title and in the sentence before it: the
 * best top theme, and a second that comes close; of each the narrower concept that weighs most.
 */
public final class Themes {
    /** The word of the cue that counts where no other does. */
    private static final String OTHERWISE = "*";
    /** What the words of a title count, and those of the sentence before in its block. */
    private static final double AROUND = 0.4;
    private static final double CLOSE = 0.8;
    private static final int LONGEST_SKIP = 3;

    /** Words of a cue, in order. */
    private record Words(Cue cue, Sense.Theme sense, List<String> words) {
    }

    /** A cue that fired, with what it weighs there. */
    private record Hint(Cue cue, String theme, double weight, Passage passage) {
    }

    private final Map<String, List<Words>> byFirstWord = new HashMap<>();
    private final Memo<Word, List<Words>> beginning = new Memo<>();
    private final Knowledge knowledge;
    private final Cue otherwise;

    /** @param analyser reads the words of the cues as it reads texts; used here only */
    public Themes(Knowledge knowledge, Analyser analyser) {
        this.knowledge = knowledge;
        List<Cue> cues = knowledge.cues().stream().filter(cue -> cue.sense() instanceof Sense.Theme)
                .sorted(Comparator.comparing(Cue::iri)).toList();
        otherwise = cues.stream().filter(cue -> cue.patterns().contains(OTHERWISE)).findFirst()
                .orElseThrow(
                        () -> new MandatException(ErrorCode.MAPPING, "mappings/cues/themes.ttl: no ThemeCue has the"
                                + " mandat:word \"*\"; add one for the theme of what has no other"));
        for (Cue cue : cues.stream().filter(cue -> cue != otherwise).toList()) {
            for (String pattern : cue.patterns()) {
                List<String> words = analyser.tokens(pattern).stream().map(Token::form).toList();
                if (!words.isEmpty() && cue.sense() instanceof Sense.Theme sense) {
                    byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>())
                            .add(new Words(cue, sense, words));
                }
            }
        }
    }

    /** Function words do not count between the words of a cue. */
    private static boolean isSkipped(Token token) {
        return token.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.CONJUNCTION);
    }

    /** The cues that fire in a sentence. */
    public Set<String> firing(Sentence sentence) {
        Map<String, Hint> hints = new LinkedHashMap<>();
        collect(sentence, 1, Passage.Role.CLAUSE, hints);
        return hints.isEmpty() ? Set.of(otherwise.iri()) : hints.keySet();
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
            if (themes.isEmpty() || themes.size() < 2 && top.getValue() >= CLOSE * ranked.get(0).getValue()) {
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
        for (int at = 0; at < sentence.size(); at++) {
            for (Words words : beginning.of(sentence.token(at).word(), this::beginningWith)) {
                if (!hints.containsKey(words.cue().iri())) {
                    int end = end(sentence, at, words.words());
                    if (end > 0) {
                        hints.put(words.cue().iri(), new Hint(words.cue(), words.sense().theme(),
                                factor * words.sense().weight(), new Passage(sentence.span(at, end), role)));
                    }
                }
            }
        }
    }

    private List<Words> beginningWith(Word word) {
        return Stream.concat(Stream.of(word.form()), word.lemmas().stream()).distinct()
                .flatMap(form -> byFirstWord.getOrDefault(form, List.of()).stream()).toList();
    }

    /** The token after the words if they follow from a token on, function words between them skipped; else 0. */
    private static int end(Sentence sentence, int at, List<String> words) {
        int i = at + 1;
        for (int k = 1; k < words.size(); k++) {
            String word = words.get(k);
            int skipped = 0;
            while (i < sentence.size() && skipped < LONGEST_SKIP && isSkipped(sentence.token(i))
                    && !sentence.token(i).hasLemma(word)) {
                i++;
                skipped++;
            }
            if (i >= sentence.size() || !sentence.token(i).hasLemma(word)) {
                return 0;
            }
            i++;
        }
        return i;
    }
}
