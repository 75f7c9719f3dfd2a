package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMark.Role;

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
    private final Widths widths;
    private final List<Line> lines;
    private final List<Piece> pieces;

    private Headings(String text, List<Line> lines, Widths widths, List<Piece> pieces) {
        this.text = text;
        this.lines = lines;
        this.widths = widths;
        this.pieces = pieces;
    }

    static List<Piece> mark(String text, List<Line> lines, Widths widths, List<Piece> pieces) {
        return new Headings(text, lines, widths, pieces).mark();
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
            } else if (isMarked(i)) {
                marked.add(stripped(piece).as(Block.Kind.HEADING));
                plainRun = 0;
            } else if (piece.isNumbered()) {
                marked.add(piece.as(isNumberedHeading(i) ? Block.Kind.HEADING : Block.Kind.ITEM));
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

    private static boolean isBold(Piece piece) {
        String folded = piece.folded();
        return folded.length() > 4 && folded.startsWith("**") && folded.indexOf("**", 2) == folded.length() - 2
                && !folded.endsWith(".**");
    }

    /** Without the asterisks around it or the number signs after it. */
    private Piece stripped(Piece piece) {
        int begin = piece.content().begin();
        int end = piece.content().end();
        if (isBold(piece)) {
            begin += 2;
            end -= 2;
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
        return number.role() != Role.NUMBER_LETTER && piece.isWithin(LONGEST)
                && ".;,".indexOf(piece.lastSign(text)) < 0 && !Words.hasInnerStop(piece.folded())
                && !follows(i - 1, i) && !follows(i, i + 1);
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
                && isBeforeText(i) && !isInList(i) && breaksEarly(piece, width);
    }

    private boolean isBeforeText(int i) {
        int next = i + 1;
        while (next < pieces.size() && pieces.get(next).is(Block.Kind.FURNITURE)) {
            next++;
        }
        return next < pieces.size() && !pieces.get(next).is(Block.Kind.IMPRINT)
                && !(pieces.get(next).is(Block.Kind.PARAGRAPH) && Words.startsSmall(pieces.get(next).folded()));
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
