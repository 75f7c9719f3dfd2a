package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Tells headings from paragraphs and numbered items: by Markdown, by number, by capitals, or because a short line without a stop stands
 * before other text.
 */
final class Headings {
    private static final int LONGEST = 250;
    private static final int LONGEST_PLAIN = 140;
    private static final int MOST_LINES = 6;
    private static final int MOST_PLAIN_LINES = 3;
    private static final int LIST_OF_TITLES = 4;

    private final String text;
    private final LayoutMarks marks;
    private final Widths widths;
    private final List<Line> lines;
    private final List<Piece> pieces;
    private final BitSet listed;

    private Headings(String text, LayoutMarks marks, List<Line> lines, Widths widths, List<Piece> pieces) {
        this.text = text;
        this.marks = marks;
        this.lines = lines;
        this.widths = widths;
        this.pieces = pieces;
        this.listed = BareLists.of(text, pieces);
    }

    static List<Piece> mark(String text, LayoutMarks marks, List<Line> lines, Widths widths, List<Piece> pieces) {
        return new Headings(text, marks, lines, widths, pieces).mark();
    }

    private List<Piece> mark() {
        List<Piece> marked = new ArrayList<>(pieces.size());
        int line = 0;
        int plainRun = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            while (lines.get(line).begin() < piece.first().begin()) {
                line++;
            }
            if (!piece.is(Block.Kind.PARAGRAPH)) {
                marked.add(piece);
                plainRun = 0;
            } else if (isHashList(i)) {
                marked.add(piece.as(Block.Kind.ITEM));
                plainRun = 0;
            } else if (isMarked(i)) {
                marked.add(stripped(piece).as(Block.Kind.HEADING));
                plainRun = 0;
            } else if (piece.isNumbered()) {
                marked.add(piece.as(isNumberedHeading(i) ? Block.Kind.HEADING : Block.Kind.ITEM));
                plainRun = 0;
            } else if (listed.get(i)) {
                marked.add(piece.as(Block.Kind.ITEM));
                plainRun = 0;
            } else {
                boolean plain = isPlain(i, widths.at(line));
                plainRun = plain ? plainRun + 1 : 0;
                marked.add(plain ? piece.as(Block.Kind.HEADING) : piece);
                demote(marked, plainRun);
            }
        }
        return marked;
    }

    /** Titles in a row, without text between them, are no titles but a list without bullets. */
    private static void demote(List<Piece> marked, int run) {
        int demoted = run < LIST_OF_TITLES ? 0 : run == LIST_OF_TITLES ? LIST_OF_TITLES - 1 : 1;
        for (int i = marked.size() - demoted; i < marked.size(); i++) {
            marked.set(i, marked.get(i).as(Block.Kind.PARAGRAPH));
        }
    }

    /** Lines in a row that begin with a number sign are items: no title follows another of its level at once. */
    private boolean isHashList(int i) {
        return pieces.get(i).marker() instanceof Marker.Hash hash && (isBesideHash(hash, i - 1, i)
                || isBesideHash(hash, i + 1, i + 1));
    }

    private boolean isBesideHash(Marker.Hash hash, int other, int later) {
        return other >= 0 && other < pieces.size() && !pieces.get(later).gapBefore()
                && pieces.get(other).marker() instanceof Marker.Hash beside && beside.level() == hash.level();
    }

    private boolean isMarked(int i) {
        Piece piece = pieces.get(i);
        if (piece.marker() instanceof Marker.Hash) {
            return true;
        }
        if (!piece.isWithin(LONGEST) || piece.lines().size() > MOST_LINES) {
            return false;
        }
        return isBold(piece) || (Words.isCapitals(piece.folded()) && !piece.folded().endsWith(",")
                && (piece.isWithin(LONGEST_PLAIN) || !piece.folded().endsWith(".")));
    }

    /** Whether two asterisks are around all of it, and nowhere within. */
    private boolean isBold(Piece piece) {
        String folded = piece.folded();
        boolean opens = text.startsWith(Markers.BOLD, piece.first().first()) || folded.startsWith(Markers.BOLD);
        int inside = folded.startsWith(Markers.BOLD) ? Markers.BOLD.length() : 0;
        return opens && folded.length() > 4 && folded.indexOf(Markers.BOLD, inside) == folded.length() - 2
                && !folded.endsWith(".**");
    }

    /** Without the asterisks around it or the number signs after it. */
    private Piece stripped(Piece piece) {
        int begin = piece.content().begin();
        int end = piece.content().end();
        if (isBold(piece)) {
            begin += text.startsWith(Markers.BOLD, begin) ? Markers.BOLD.length() : 0;
            end -= Markers.BOLD.length();
        }
        while (piece.marker() instanceof Marker.Hash && end > begin && " #".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        Line inner = Lines.line(text, begin, end, end, false, false);
        return piece.withContent(text, new Span(inner.first(), inner.last()));
    }

    /** A numbered title has text before the next number; numbers that follow one another are items. */
    private boolean isNumberedHeading(int i) {
        Piece piece = pieces.get(i);
        Marker.Numeral number = (Marker.Numeral) piece.marker();
        return number.role() != Role.NUMBER_LETTER && !follows(i - 1, i) && !follows(i, i + 1)
                && (isQuestion(piece) || piece.isWithin(LONGEST)
                        && ".;,".indexOf(piece.lastSign(text)) < 0 && !Words.hasInnerStop(piece.folded()));
    }

    /** A question put to the authors may be long. */
    private boolean isQuestion(Piece piece) {
        return piece.isWithin(Piece.LOOK) && marks.any(Role.QUESTION, piece.folded());
    }

    private boolean follows(int i, int next) {
        return i >= 0 && next < pieces.size() && pieces.get(i).marker() instanceof Marker.Numeral one
                && pieces.get(next).marker() instanceof Marker.Numeral two && one.role() == two.role()
                && one.parts() == two.parts() && one.value() + 1 == two.value();
    }

    /** A short line, or a few that break before the running text's width, without a stop, before other text. */
    private boolean isPlain(int i, int width) {
        Piece piece = pieces.get(i);
        return piece.isWithin(LONGEST_PLAIN) && piece.lines().size() <= (width > 0 ? MOST_PLAIN_LINES : 2)
                && Words.startsGreat(piece.folded()) && Words.hasLetters(piece.folded())
                && ".;,:…".indexOf(piece.lastSign(text)) < 0 && !Words.hasInnerStop(piece.folded())
                && !hasCells(piece) && isBeforeText(i) && !isInList(i) && breaksEarly(piece, width);
    }

    private boolean isBeforeText(int i) {
        int next = i + 1;
        while (next < pieces.size() && pieces.get(next).is(Block.Kind.FURNITURE)) {
            next++;
        }
        return next < pieces.size() && !pieces.get(next).is(Block.Kind.IMPRINT)
                && !(pieces.get(next).is(Block.Kind.PARAGRAPH) && Words.startsSmall(pieces.get(next).folded()));
    }

    /** Whether it is the row of a table. */
    private boolean hasCells(Piece piece) {
        return piece.content().of(text).indexOf('\t') > 0;
    }

    private boolean isInList(int i) {
        return !pieces.get(i).gapBefore() && i > 0 && pieces.get(i - 1).is(Block.Kind.ITEM);
    }

    /** Whether a word of the next line would still have found room: a title in large letters, or a break that means something. */
    private boolean breaksEarly(Piece piece, int width) {
        for (int i = 0; width > 0 && i + 1 < piece.lines().size(); i++) {
            Line next = piece.lines().get(i + 1);
            String words = Head.of(text, next.first(), next.last(), 40).folded();
            int space = words.indexOf(' ');
            if (piece.lines().get(i).width() + 1 + (space < 0 ? words.length() : space) > width * 0.9) {
                return false;
            }
        }
        return width == 0 || piece.last().width() <= width;
    }
}
