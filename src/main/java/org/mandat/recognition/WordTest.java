package org.mandat.recognition;

import java.util.List;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;

/**
 * Whether a token has one of some words.
 *
 * @param set         number of the {@link WordSets} of those of one word; {@link WordSets#ANY}: all; {@link #NONE}: there are none
 * @param expressions those of several words, which stand one after the other, adverbs between them passed over
 * @param excluded    whether it must have none of them
 */
record WordTest(int set, List<List<String>> expressions, boolean excluded) {
    static final WordTest ALL = new WordTest(WordSets.ANY, List.of(), false);
    /** The set of no word. */
    static final int NONE = -2;
    private static final int LONGEST_GAP = 3;

    /** @param after where the words of an expression behind its first are looked for */
    boolean matches(Profile profile, int token, int after) {
        boolean has = set != NONE && profile.at(token).isIn(set);
        for (int i = 0; i < expressions.size() && !has; i++) {
            has = has(profile.sentence(), token, after, expressions.get(i));
        }
        return has != excluded;
    }

    private static boolean has(Sentence sentence, int token, int after, List<String> expression) {
        if (!sentence.token(token).hasLemma(expression.get(0))) {
            return false;
        }
        int at = after;
        for (int word = 1; word < expression.size(); word++) {
            int limit = Math.min(sentence.size(), at + (word == 1 ? LONGEST_GAP : 1));
            while (at < limit && !sentence.token(at).hasLemma(expression.get(word))
                    && sentence.token(at).is(Tag.ADVERB)) {
                at++;
            }
            if (at >= limit || !sentence.token(at).hasLemma(expression.get(word))) {
                return false;
            }
            at++;
        }
        return true;
    }
}
