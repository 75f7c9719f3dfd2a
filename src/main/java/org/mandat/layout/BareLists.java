package org.mandat.layout;

import java.util.BitSet;
import java.util.List;

/**
 * Finds lists without bullets or numbers: several lines that could each be a title, and no empty line between them. A line that stands
 * apart above them is their title.
 */
final class BareLists {
    private static final int ENOUGH = 3;
    private static final int LONGEST = 200;
    /** So few lines at the very beginning, before other text, are the title of the whole. */
    private static final int TITLE_LINES = 4;

    private final String text;
    private final List<Piece> pieces;

    private BareLists(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /** The indexes of the pieces that are items of such a list. */
    static BitSet of(String text, List<Piece> pieces) {
        BareLists lists = new BareLists(text, pieces);
        BitSet items = new BitSet();
        for (int begin = 0; begin < pieces.size();) {
            int end = begin + 1;
            while (end < pieces.size() && !pieces.get(end).gapBefore()) {
                end++;
            }
            boolean title = begin == 0 && end <= TITLE_LINES && end < pieces.size();
            if (!title && lists.isList(begin, end)) {
                items.set(begin, end);
            }
            begin = end;
        }
        return items;
    }

    /** Short lines throughout or, of any length, hardly one that ends with a stop, as a sentence of its last item may. */
    private boolean isList(int begin, int end) {
        List<Piece> run = pieces.subList(begin, end);
        int enough = isApart(begin - 1) ? ENOUGH - 1 : ENOUGH;
        return run.size() >= enough && run.stream().allMatch(this::isBareLine)
                || run.size() >= ENOUGH && run.stream().allMatch(BareLists::isText)
                        && run.stream().filter(this::isStopless).count() * 4 >= run.size() * 3L;
    }

    private static boolean isText(Piece piece) {
        return piece.is(Block.Kind.PARAGRAPH) && piece.marker() instanceof Marker.None
                && !Words.isCapitals(piece.folded()) && !piece.folded().startsWith(Markers.BOLD);
    }

    private boolean isStopless(Piece piece) {
        return Words.startsGreat(piece.folded()) && ".;,:…?!".indexOf(piece.lastSign(text)) < 0;
    }

    /** Whether a line stands alone between empty ones. */
    private boolean isApart(int i) {
        return i >= 0 && pieces.get(i).gapBefore() && pieces.get(i).lines().size() == 1 && isBareLine(pieces.get(i));
    }

    private boolean isBareLine(Piece piece) {
        return isText(piece) && piece.isWithin(LONGEST) && Words.startsGreat(piece.folded())
                && ".;,:…?".indexOf(piece.lastSign(text)) < 0 && !Words.hasInnerStop(piece.folded());
    }
}
