package org.mandat.layout;

import java.util.List;

import org.mandat.document.Folding;
import org.mandat.document.Span;

/**
 * A block in the making.
 *
 * @param lines     its lines, without the blank ones around it; never empty
 * @param marker    what its first line begins with
 * @param content   its words
 * @param asides    what lies in its content but is no part of its words
 * @param folded    the beginning of its content, white space folded
 * @param gapBefore whether a blank line, a page's start or the document's start is before it
 * @param kind      what it is, as far as known
 */
record Piece(List<Line> lines, Marker marker, Span content, List<Span> asides, String folded, boolean gapBefore,
        Block.Kind kind) {
    /** How much of a block is looked at to tell what it is. */
    static final int LOOK = 1000;

    static Piece of(String text, List<Line> lines, Marker marker, List<Span> asides, boolean gapBefore,
            Block.Kind kind) {
        Span content = new Span(Math.min(marker.end(), last(lines).last()), last(lines).last());
        return new Piece(List.copyOf(lines), marker, content, List.copyOf(asides), look(text, content, asides),
                gapBefore, kind);
    }

    /** A piece of lines that stand for themselves. */
    static Piece apart(String text, List<Line> lines, boolean gapBefore, Block.Kind kind) {
        return of(text, lines, new Marker.None(lines.get(0).first()), List.of(), gapBefore, kind);
    }

    private static String look(String text, Span content, List<Span> asides) {
        StringBuilder words = new StringBuilder();
        int begin = content.begin();
        for (Span aside : asides) {
            if (aside.begin() >= begin && aside.end() <= content.end() && words.length() < LOOK) {
                words.append(text, begin, Math.min(aside.begin(), begin + LOOK));
                begin = aside.end();
            }
        }
        return Folding.fold(words.append(text, begin, Math.min(content.end(), begin + LOOK)));
    }

    private static Line last(List<Line> lines) {
        return lines.getLast();
    }

    Line last() {
        return last(lines);
    }

    Line first() {
        return lines.get(0);
    }

    Piece as(Block.Kind other) {
        return new Piece(lines, marker, content, asides, folded, gapBefore, other);
    }

    Piece withContent(String text, Span other) {
        return new Piece(lines, marker, other, asides, look(text, other, asides), gapBefore, kind);
    }

    /** The asides within its content. */
    List<Span> asidesWithin() {
        return asides.stream().filter(content::contains).toList();
    }

    boolean is(Block.Kind other) {
        return kind == other;
    }

    /** Whether all of it was looked at and it has no more units than that. */
    boolean isWithin(int length) {
        return content.length() <= LOOK && folded.length() <= length;
    }

    /** Its last sign, as a string; empty if it has no content. */
    char lastSign(String text) {
        return content.isEmpty() ? ' ' : text.charAt(content.end() - 1);
    }

    boolean isNumbered() {
        return marker instanceof Marker.Numeral;
    }
}
