package org.mandat.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.function.Predicate;
import org.mandat.document.Folding;
import org.mandat.document.Span;

/**
 * The text of a span made readable, with the exact way back: white space folded, lines joined, soft and line-end hyphens undone,
 * typographic apostrophes, hyphens and ligatures made plain, marks of emphasis left out, accents composed.
 */
final class View {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final StringBuilder text;
    private int[] begins;
    private int[] ends;
    private String read = "";

    private View(int capacity) {
        text = new StringBuilder(capacity);
        begins = new int[capacity + 8];
        ends = new int[capacity + 8];
    }

    /** @param isWord whether a dictionary knows a word: decides what a hyphen at a line's end joins */
    static View of(String source, Span span, Predicate<String> isWord) {
        View view = new View(span.length());
        int i = span.begin();
        while (i < span.end()) {
            char unit = source.charAt(i);
            if (unit == '\u00AD') {
                i = afterLineEnd(source, i + 1, span.end());
            } else if (Folding.isWhite(unit)) {
                view.space(i++);
            } else if (isHyphen(unit) && joinsLines(source, i, span)) {
                int next = afterLineEnd(source, i + 1, span.end());
                if (!isWord.test(around(source, i, next, span))) {
                    view.put('-', i, i + 1);
                }
                i = next;
            } else {
                i = view.character(source, i, unit);
            }
        }
        view.read = view.text.toString();
        return view;
    }

    private int character(String source, int i, char unit) {
        switch (unit) {
            case '*', '^', '\u200B', '\uFEFF' -> {
                // emphasis, exponents (6^e) and invisible marks say nothing to a reader
            }
            case '’', 'ʼ', '‘' -> put('\'', i, i + 1);
            case '\u2010', '\u2011' -> put('-', i, i + 1);
            case 'ﬀ' -> put("ff", i);
            case 'ﬁ' -> put("fi", i);
            case 'ﬂ' -> put("fl", i);
            case 'ﬃ' -> put("ffi", i);
            case 'ﬄ' -> put("ffl", i);
            default -> {
                if (UCharacter.getCombiningClass(unit) != 0 && !text.isEmpty()) {
                    int composed = COMPOSED.composePair(text.charAt(text.length() - 1), unit);
                    if (composed > 0) {
                        text.setCharAt(text.length() - 1, (char) composed);
                        ends[text.length() - 1] = i + 1;
                        break;
                    }
                }
                put(unit, i, i + 1);
            }
        }
        return i + 1;
    }

    private void put(String several, int i) {
        for (int k = 0; k < several.length(); k++) {
            put(several.charAt(k), i, i + 1);
        }
    }

    private void put(char unit, int begin, int end) {
        int at = text.length();
        if (at == begins.length) {
            begins = java.util.Arrays.copyOf(begins, at * 2);
            ends = java.util.Arrays.copyOf(ends, at * 2);
        }
        text.append(unit);
        begins[at] = begin;
        ends[at] = end;
    }

    private void space(int at) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            put(' ', at, at + 1);
        }
    }

    String text() {
        return read;
    }

    int length() {
        return read.length();
    }

    char charAt(int i) {
        return read.charAt(i);
    }

    /** The span of the document under the characters {@code from} to {@code to} (exclusive) of this view. */
    Span source(int from, int to) {
        return new Span(begins[from], ends[to - 1]);
    }

    private static boolean isHyphen(char unit) {
        return unit == '-' || unit == '\u2010' || unit == '\u2011';
    }

    private static boolean joinsLines(String source, int hyphen, Span span) {
        if (hyphen == span.begin() || !UCharacter.isLetter(source.charAt(hyphen - 1))) {
            return false;
        }
        int next = afterLineEnd(source, hyphen + 1, span.end());
        return next > hyphen + 1 && next < span.end() && UCharacter.isLowerCase(source.charAt(next));
    }

    /** Past white space if it holds a line end; else where it is. */
    private static int afterLineEnd(String source, int i, int end) {
        int at = i;
        boolean line = false;
        while (at < end && Folding.isWhite(source.charAt(at))) {
            line |= source.charAt(at) == '\n' || source.charAt(at) == '\r';
            at++;
        }
        return line ? at : i;
    }

    private static String around(String source, int hyphen, int next, Span span) {
        int begin = hyphen;
        while (begin > span.begin() && UCharacter.isLetter(source.charAt(begin - 1)) && hyphen - begin < 40) {
            begin--;
        }
        int end = next;
        while (end < span.end() && UCharacter.isLetter(source.charAt(end)) && end - next < 40) {
            end++;
        }
        return (source.substring(begin, hyphen) + source.substring(next, end)).toLowerCase(java.util.Locale.ROOT);
    }
}
