package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

import org.mandat.document.Folding;

/** Cuts a text into its lines. Runs in linear time. */
final class Lines {
    private final String text;
    private final boolean separatorsBreak;

    private Lines(String text) {
        this.text = text;
        // Some extractors put U+2029 between words: it ends a line only where nothing else does.
        this.separatorsBreak = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    static List<Line> of(String text, Markers markers) {
        List<Line> lines = new Lines(text).cut();
        return new LoneBullets(text, markers).join(new MidLineBullets(text, markers).split(lines));
    }

    private List<Line> cut() {
        List<Line> lines = new ArrayList<>();
        boolean pageStart = true;
        for (int begin = 0; begin < text.length();) {
            int stop = begin;
            while (stop < text.length() && !isBreak(text.charAt(stop))) {
                stop++;
            }
            int end = stop;
            if (end < text.length()) {
                end += text.startsWith("\r\n", end) ? 2 : 1;
            }
            Line line = line(text, begin, stop, end, false, pageStart);
            lines.add(line);
            boolean formFeed = stop < text.length() && text.charAt(stop) == '\f';
            pageStart = formFeed || (pageStart && line.isBlank());
            begin = end;
        }
        return lines;
    }

    /** The line of [begin, end) whose words lie before {@code stop}. */
    static Line line(String text, int begin, int stop, int end, boolean midLine, boolean pageStart) {
        int first = begin;
        while (first < stop && Folding.isWhite(text.charAt(first))) {
            first++;
        }
        int last = stop;
        while (last > first && Folding.isWhite(text.charAt(last - 1))) {
            last--;
        }
        int width = 0;
        boolean white = false;
        for (int i = first; i < last; i++) {
            boolean next = Folding.isWhite(text.charAt(i));
            width += next && white ? 0 : 1;
            white = next;
        }
        return new Line(begin, first, last, end, width, midLine, pageStart);
    }

    private boolean isBreak(char unit) {
        return switch (unit) {
            case '\n', '\r', '\f', '\u000B', '\u0085' -> true;
            case '\u2028', '\u2029' -> separatorsBreak;
            default -> false;
        };
    }
}
