package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Finds the words by which sentences tell their themes. Compiled once; threads may share it. */
public final class ThemeCues {
    /** The word of the cue that counts where no other does. */
    private static final String OTHERWISE = "*";
    private static final int LONGEST_SKIP = 3;

    /** Words of a cue, in order. */
    private record Words(Cue cue, Sense.Theme sense, List<String> words) {
    }

    /**
     * A cue that fires in a sentence.
     *
     * @param from first token
     * @param to   token after the last
     */
    record Fired(Cue cue, Sense.Theme sense, int from, int to) {
    }

    private final Map<String, List<Words>> byFirstWord = new HashMap<>();
    private final Memo<Word, List<Words>> beginning = new Memo<>();
    private final Cue otherwise;

    /** @param analyser reads the words of the cues as it reads texts; used here only */
    public ThemeCues(Knowledge knowledge, Analyser analyser) {
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

    /** The cues that fire in a sentence, each once; none if only {@link #otherwise()} does. */
    List<Fired> in(Sentence sentence) {
        List<Fired> found = new ArrayList<>();
        Set<Cue> known = new HashSet<>();
        for (int at = 0; at < sentence.size(); at++) {
            for (Words words : beginning.of(sentence.token(at).word(), this::beginningWith)) {
                int end = end(sentence, at, words.words());
                if (end > 0 && known.add(words.cue())) {
                    found.add(new Fired(words.cue(), words.sense(), at, end));
                }
            }
        }
        return found;
    }

    /** IRIs of the cues that fire in a sentence. */
    public Set<String> firing(Sentence sentence) {
        Set<String> cues = in(sentence).stream().map(fired -> fired.cue().iri()).collect(Collectors.toSet());
        return cues.isEmpty() ? Set.of(otherwise.iri()) : cues;
    }

    /** The cue that counts where no other does. */
    Cue otherwise() {
        return otherwise;
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
            while (i < sentence.size() && !sentence.token(i).hasLemma(word)) {
                if (skipped++ == LONGEST_SKIP || !isSkipped(sentence.token(i))) {
                    return 0;
                }
                i++;
            }
            if (i++ >= sentence.size()) {
                return 0;
            }
        }
        return i;
    }
}
