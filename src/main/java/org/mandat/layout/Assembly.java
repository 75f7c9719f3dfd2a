package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Joins lines to pieces: a wrapped paragraph, heading or item becomes one, also over a blank line or a page's end when its next line
 * begins with a small letter.
 */
final class Assembly {
    private static final int LONGEST_HEADING_LINES = 6;
    private static final String OPEN_SIGNS = ",(-‐–—’'/&";

    private final String text;
    private final LayoutMarks marks;
    private final List<Marker> markers;
    private final BitSet furniture;
    private final List<Line> lines;
    private final Widths widths;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private Marker marker = new Marker.None(0);
    private boolean gap = true;
    private int openLine;

    private Assembly(String text, LayoutMarks marks, List<Line> lines, List<Marker> markers) {
        this.text = text;
        this.marks = marks;
        this.lines = lines;
        this.markers = markers;
        this.furniture = Furniture.of(text, marks, lines);
        this.widths = Widths.of(text, lines, markers);
    }

    /** @param markers of each line */
    static List<Piece> of(String text, LayoutMarks marks, List<Line> lines, List<Marker> markers) {
        return new Assembly(text, marks, lines, markers).join();
    }

    private List<Piece> join() {
        boolean gapNow = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                gapNow = true;
                continue;
            }
            boolean gapHere = gapNow || line.pageStart();
            if (open.isEmpty() || furniture.get(i) || !continues(line, markers.get(i), gapHere)) {
                close();
                marker = markers.get(i);
                gap = gapHere;
            }
            open.add(line);
            openLine = i;
            if (furniture.get(i)) {
                pieces.add(Piece.of(text, open, new Marker.None(line.first()), gap, Block.Kind.FURNITURE));
                open.clear();
            }
            gapNow = false;
        }
        close();
        return pieces;
    }

    private void close() {
        if (!open.isEmpty()) {
            boolean isItem = marker instanceof Marker.Bullet;
            pieces.add(Piece.of(text, open, marker, gap, isItem ? Block.Kind.ITEM : Block.Kind.PARAGRAPH));
            open.clear();
        }
    }

    private boolean continues(Line line, Marker next, boolean gapNow) {
        if (isBoldOpen()) {
            return true;
        }
        if (line.midLine() || next instanceof Marker.Hash || marker instanceof Marker.Hash) {
            return false;
        }
        String words = Head.of(text, line.first(), line.last(), 40).folded();
        return switch (next) {
            case Marker.Bullet bullet -> !gapNow && bullet.role() == Role.BULLET_DASH
                    && !(marker instanceof Marker.Bullet) && isOpen(open.getLast())
                    && Words.startsSmall(words) && widths.areWrapped();
            case Marker.Numeral number -> !gapNow && !(marker instanceof Marker.Numeral)
                    && isOpen(open.getLast()) && isFull(words);
            case Marker.Hash hash -> false;
            case Marker.None none -> continuesWords(line, words, gapNow);
        };
    }

    private boolean continuesWords(Line line, String words, boolean gapNow) {
        Line last = open.getLast();
        if (Words.startsSmall(words)) {
            return !gapNow || (isOpen(last) && !isNumberAlone());
        }
        if (gapNow) {
            return false;
        }
        if (isHyphened(last) || isFull(words)) {
            return line.indent() <= last.indent() || isOpen(last);
        }
        return open.size() < LONGEST_HEADING_LINES && !(marker instanceof Marker.Bullet) && !isNumberAlone()
                && isCapitals(line) && open.stream().allMatch(this::isCapitals);
    }

    private boolean isCapitals(Line line) {
        return line.width() < 120 && Words.isCapitals(text.subSequence(line.first(), line.last()));
    }

    private boolean isNumberAlone() {
        return open.size() == 1 && open.get(0).width() < 40
                && marks.any(Role.NUMBER_ALONE, Head.of(text, open.get(0).first(), open.get(0).last(), 40).folded());
    }

    /** Whether a heading all in bold goes on: it begins with two asterisks that are not closed yet. */
    private boolean isBoldOpen() {
        int begin = Math.min(marker.end(), open.get(0).last());
        return open.size() < LONGEST_HEADING_LINES && !(marker instanceof Marker.Bullet) && text.startsWith("**", begin)
                && text.substring(begin + 2, Math.max(begin + 2, open.getLast().last())).indexOf("**") < 0;
    }

    /** Whether a line ends without a stop. */
    private boolean isOpen(Line line) {
        int last = text.codePointBefore(line.last());
        return Character.isLetterOrDigit(last) || OPEN_SIGNS.indexOf(last) >= 0;
    }

    private boolean isHyphened(Line line) {
        return "-‐\u00AD".indexOf(text.charAt(line.last() - 1)) >= 0 && line.width() > 1;
    }

    /** Whether the open line is so long that the next word had to go to a line of its own. */
    private boolean isFull(String next) {
        Line last = open.getLast();
        int width = widths.at(openLine);
        int space = next.indexOf(' ');
        int needed = last.width() + 1 + (space < 0 ? next.length() : space);
        return width > 0 && last.width() <= width * 1.5 && needed >= width * (isOpen(last) ? 0.85 : 0.9);
    }
}
