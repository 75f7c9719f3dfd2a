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
            int enough = lists.isApart(begin - 1) ? ENOUGH - 1 : ENOUGH;
            if (end - begin >= enough && pieces.subList(begin, end).stream().allMatch(lists::isBareLine)) {
                items.set(begin, end);
            }
            begin = end;
        }
        return items;
    }

    /** Whether a line stands alone between empty ones. */
    private boolean isApart(int i) {
        return i >= 0 && pieces.get(i).gapBefore() && pieces.get(i).lines().size() == 1 && isBareLine(pieces.get(i));
    }

    private boolean isBareLine(Piece piece) {
        return piece.is(Block.Kind.PARAGRAPH) && piece.marker() instanceof Marker.None && piece.isWithin(LONGEST)
                && Words.startsGreat(piece.folded()) && !Words.isCapitals(piece.folded())
                && ".;,:…?".indexOf(piece.lastSign(text)) < 0 && !Words.hasInnerStop(piece.folded())
                && !piece.folded().startsWith(Markers.BOLD);
    }
}
