package org.mandat.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.mandat.document.Folding;
import org.mandat.document.Span;

/**
 * The text of a span made readable, with the exact way back: white space folded, lines joined, soft and line-end hyphens undone,
 * typographic apostrophes, hyphens and ligatures made plain, asides and marks of emphasis left out, accents composed.
 */
final class View {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final String EMPHASIS = "*_";

    private final String source;
    private final Span span;
    private final List<Span> asides;
    private final StringBuilder text;
    private int[] begins;
    private int[] ends;
    private String read = "";

    private View(String source, Span span, List<Span> asides) {
        this.source = source;
        this.span = span;
        this.asides = asides;
        text = new StringBuilder(span.length());
        begins = new int[span.length() + 8];
        ends = new int[span.length() + 8];
    }

    /**
     * @param asides spans of the source that are no part of the text, in its order
     * @param isWord whether a dictionary knows a word: decides what a hyphen at a line's end joins
     */
    static View of(String source, Span span, List<Span> asides, Predicate<String> isWord) {
        View view = new View(source, span, asides);
        view.read(isWord);
        return view;
    }

    private void read(Predicate<String> isWord) {
        int i = span.begin();
        int next = nextAside(0, i);
        while (i < span.end()) {
            char unit = source.charAt(i);
            if (next < asides.size() && i >= asides.get(next).begin()) {
                i = asides.get(next).end();
                next = nextAside(next, i);
            } else if (unit == '\u00AD') {
                i = afterLineEnd(i + 1);
            } else if (Folding.isWhite(unit)) {
                space(i++);
            } else if (isHyphen(unit) && joinsLines(i)) {
                int rest = afterLineEnd(i + 1);
                if (!isWord.test(around(i, rest))) {
                    put('-', i, i + 1);
                }
                i = rest;
            } else {
                i = character(i, unit);
            }
            while (next < asides.size() && asides.get(next).end() <= i) {
                next++;
            }
        }
        read = text.toString();
    }

    /** The first aside, from one on, that ends after a position. */
    private int nextAside(int from, int position) {
        int next = from;
        while (next < asides.size() && asides.get(next).end() <= position) {
            next++;
        }
        return next;
    }

    private int character(int i, char unit) {
        switch (unit) {
            case '*', '^', '\u200B', '\uFEFF' -> {
                // emphasis, exponents (6^e) and invisible marks say nothing to a reader
            }
            case '_' -> {
                if (isWithinWord(i)) {
                    put(unit, i, i + 1);
                }
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

    private boolean isWithinWord(int i) {
        return i > span.begin() && i + 1 < span.end() && UCharacter.isLetterOrDigit(source.charAt(i - 1))
                && UCharacter.isLetterOrDigit(source.charAt(i + 1));
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

    /** The same with the marks of emphasis that stand directly around it: what a quotation takes. */
    Span quoted(int from, int to) {
        int begin = begins[from];
        while (begin > span.begin() && (from == 0 || charAt(from - 1) == ' ')
                && EMPHASIS.indexOf(source.charAt(begin - 1)) >= 0) {
            begin--;
        }
        int end = ends[to - 1];
        while (end < span.end() && (to == length() || charAt(to) == ' ')
                && EMPHASIS.indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        return new Span(begin, end);
    }

    private static boolean isHyphen(char unit) {
        return unit == '-' || unit == '\u2010' || unit == '\u2011';
    }

    private boolean joinsLines(int hyphen) {
        if (hyphen == span.begin() || !UCharacter.isLetter(source.charAt(hyphen - 1))) {
            return false;
        }
        int next = afterLineEnd(hyphen + 1);
        return next > hyphen + 1 && next < span.end() && UCharacter.isLowerCase(source.charAt(next));
    }

    /** Past white space and asides if they hold a line end; else where it is. */
    private int afterLineEnd(int i) {
        int at = i;
        boolean line = false;
        while (at < span.end() && Folding.isWhite(source.charAt(at))) {
            line |= source.charAt(at) == '\n' || source.charAt(at) == '\r';
            at = afterAside(at + 1);
        }
        return line ? at : i;
    }

    /** Past the aside that begins at a position, if one does. */
    private int afterAside(int position) {
        if (asides.isEmpty()) {
            return position;
        }
        int found = Collections.binarySearch(asides, new Span(position, position),
                Comparator.comparingInt(Span::begin));
        return found < 0 ? position : Math.min(span.end(), asides.get(found).end());
    }

    private String around(int hyphen, int next) {
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
