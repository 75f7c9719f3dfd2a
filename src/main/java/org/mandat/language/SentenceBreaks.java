package org.mandat.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where sentences end: by Unicode's rules (UAX 29) and after « … » before a capital, but never after an abbreviation, within an
 * address, or while a bracket or quotation is open. An object serves one thread.
 */
final class SentenceBreaks {
    /**
     * Those that no sentence ends with, in small letters. (CLDR's list for French holds common words, as « mer. », and ICU finds it in the
     * ends of words too, as « L. » in « CNIL. ».)
     */
    private static final Set<String> ABBREVIATIONS = Set.of("m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "st",
            "ste",
            "art", "al", "cf", "chap", "p", "pp", "vol", "fig", "éd", "réf", "av", "env", "no", "nos", "tél", "ch",
            "ann",
            "sect", "janv", "févr", "fév", "avr", "juil", "juill", "sept", "oct", "nov", "déc");
    private static final Set<String> PRONOUNS = Set.of("il", "elle", "ils", "elles", "nous", "on");
    private static final int LONGEST_ABBREVIATION = 8;
    private static final int SHORT_WORD = 2;
    /** A bracket that is still open after so many characters was never closed. */
    private static final int LONGEST_OPEN = 2_000;

    private final BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.FRENCH);

    /** The ends of the sentences of a text whose white space is folded, the last at its length. */
    List<Integer> of(String text) {
        List<Integer> ends = new ArrayList<>();
        breaks.setText(text);
        int next = breaks.next();
        int begin = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            depth = depth(depth, unit);
            boolean end = i + 1 == next && !isWithinAWord(text, i + 1) && !isAbbreviated(text, i + 1)
                    || unit == '.' && isUnspaced(text, i)
                    || unit == ' ' && (isEllipsis(text, i) || isBeforeFigure(text, i) || isBeforePronoun(text, i));
            if (i + 1 == next) {
                next = breaks.next();
            }
            if (end && (depth == 0 || i + 1 - begin >= LONGEST_OPEN)) {
                ends.add(i + 1);
                begin = i + 1;
                depth = 0;
            }
        }
        if (begin < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    private static int depth(int depth, char unit) {
        return switch (unit) {
            case '(', '«' -> depth + 1;
            case ')', '»' -> Math.max(0, depth - 1);
            default -> depth;
        };
    }

    /** Whether a small letter or digit follows without space: « exemple.fr/page?x=1 ». */
    private static boolean isWithinAWord(String text, int at) {
        return at < text.length() && text.charAt(at - 1) != ' '
                && (UCharacter.isLowerCase(text.charAt(at)) || UCharacter.isDigit(text.charAt(at)));
    }

    /** Whether the last word before a position is an abbreviation or an initial with its full stop. */
    private static boolean isAbbreviated(String text, int at) {
        int stop = at - 1;
        while (stop > 0 && text.charAt(stop) == ' ') {
            stop--;
        }
        int begin = stop;
        while (begin > 0 && stop - begin <= LONGEST_ABBREVIATION && UCharacter.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return at < text.length() && text.charAt(stop) == '.' && begin < stop
                && (stop - begin == 1 && UCharacter.isUpperCase(text.charAt(begin))
                        || ABBREVIATIONS.contains(text.substring(begin, stop).toLowerCase(Locale.ROOT)));
    }

    /** « … des usagers.Nous créerons … »: whether a full stop ends a sentence that no space parts from the next. */
    private static boolean isUnspaced(String text, int stop) {
        int begin = stop;
        while (begin > 0 && UCharacter.isLowerCase(text.charAt(begin - 1))) {
            begin--;
        }
        int end = stop + 1;
        while (end < text.length() && UCharacter.isLetter(text.charAt(end))) {
            end++;
        }
        return stop - begin > SHORT_WORD && begin > 0 && text.charAt(begin - 1) == ' ' && end > stop + 2
                && UCharacter.isUpperCase(text.charAt(stop + 1)) && UCharacter.isLowerCase(text.charAt(stop + 2))
                && end < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '’' || text.charAt(end) == '\'');
    }

    /** Whether the space stands between the full stop of a word and a figure, which Unicode's rules let go on. */
    private static boolean isBeforeFigure(String text, int space) {
        return space > 1 && text.charAt(space - 1) == '.' && space + 1 < text.length()
                && UCharacter.isDigit(text.charAt(space + 1)) && UCharacter.isLowerCase(text.charAt(space - 2))
                && !isAbbreviated(text, space);
    }

    /** Whether a pronoun that begins a sentence lost its capital, as scanned texts lose that of « Il ». */
    private static boolean isBeforePronoun(String text, int space) {
        if (space <= SHORT_WORD || text.charAt(space - 1) != '.' || !UCharacter.isLowerCase(text.charAt(space - 2))) {
            return false;
        }
        int end = text.indexOf(' ', space + 1);
        return end > 0 && end - space <= LONGEST_ABBREVIATION && PRONOUNS.contains(text.substring(space + 1, end))
                && !isAbbreviated(text, space);
    }

    /** Whether the space stands between « … » and a capital. */
    private static boolean isEllipsis(String text, int space) {
        return space > 0 && text.charAt(space - 1) == '…' && space + 1 < text.length()
                && UCharacter.isUpperCase(text.codePointAt(space + 1));
    }
}
