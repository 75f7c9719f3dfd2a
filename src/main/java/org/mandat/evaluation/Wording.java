package org.mandat.evaluation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mandat.document.Folding;

/**
 * The words of a quote, to see whether another quotes the same passage.
 *
 * @param text   folded, without bullets at its ends
 * @param counts how often each word occurs
 * @param size   how many words there are
 */
record Wording(String text, Map<String, Integer> counts, int size) {
    private static final String BULLETS = " -•";
    /** Of the longer one's words, how many the other must have. */
    private static final double SHARED = 0.6;
    /** The same where one holds the other letter by letter. */
    private static final double HELD = 0.4;

    static Wording of(String quote) {
        String folded = Folding.fold(quote);
        List<String> words = words(UCharacter.toLowerCase(Locale.ROOT, folded));
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Wording(strip(folded), counts, words.size());
    }

    /** How much of a passage two quotes share: 1 if they are equal, 0 if they are of different passages. */
    double nearness(Wording other) {
        if (text.equals(other.text)) {
            return 1;
        }
        int longer = Math.max(size, other.size);
        int shorter = Math.min(size, other.size);
        if (shorter == 0 || shorter < HELD * longer) {
            return 0;
        }
        if (text.contains(other.text) || other.text.contains(text)) {
            return (double) Math.min(length(), other.length()) / Math.max(length(), other.length());
        }
        double share = (double) common(other) / longer;
        return share >= SHARED ? share : 0;
    }

    private int common(Wording other) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0))).sum();
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    private static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && BULLETS.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        while (begin < end && BULLETS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Runs of letters, numbers and underscores. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '_' || UCharacter.isLetter(c)
                    || UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE) != UCharacter.NumericType.NONE) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
