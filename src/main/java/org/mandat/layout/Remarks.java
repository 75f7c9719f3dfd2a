package org.mandat.layout;

import java.util.BitSet;
import java.util.List;

import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Finds what stands beside a proposal under a label of its own: « Constat : … », « Coût : 10 M€ ». The items below a labelled item are
 * remarks too, and so is the list that a label without words of its own opens.
 */
final class Remarks {
    /** No label is in force. */
    private static final int NONE = Integer.MAX_VALUE;

    private Remarks() {
    }

    /** @param depths of the pieces that are items, as {@link Items#depths} */
    static BitSet of(LayoutMarks marks, List<Piece> pieces, int[] depths) {
        BitSet remarks = new BitSet();
        int label = NONE; // the depth of the label in force; items that are deeper are under it
        for (int i = 0; i < depths.length; i++) {
            Piece piece = pieces.get(i);
            if (depths[i] > label) {
                remarks.set(i);
            } else if (piece.is(Block.Kind.ITEM) || piece.is(Block.Kind.PARAGRAPH)) {
                boolean labelled = marks.any(Role.REMARK, piece.folded());
                boolean opens = labelled && (piece.is(Block.Kind.ITEM) || piece.folded().endsWith(":"));
                remarks.set(i, labelled);
                label = opens ? depths[i] : NONE;
            } else if (piece.is(Block.Kind.HEADING)) {
                label = NONE;
            }
        }
        return remarks;
    }
}
