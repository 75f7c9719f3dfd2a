package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Finds what is about the document itself: imprint, letterheads, salutations, signatures; and the short lines between them (names,
 * functions), a title page, and what stands among imprint at the document's end.
 */
final class Imprint {
    private static final int SHORT = 80;
    private static final int LONGEST_LETTERHEAD = 120;

    private final LayoutMarks marks;
    private final List<Piece> pieces;

    private Imprint(LayoutMarks marks, List<Piece> pieces) {
        this.marks = marks;
        this.pieces = new ArrayList<>(pieces);
    }

    static List<Piece> mark(LayoutMarks marks, List<Piece> pieces) {
        Imprint imprint = new Imprint(marks, pieces);
        imprint.markMarked();
        imprint.markTitlePage();
        imprint.markBetween();
        imprint.markEnd();
        return imprint.pieces;
    }

    private void markMarked() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean marked = piece.is(Block.Kind.PARAGRAPH) && !piece.isNumbered()
                    && marks.any(Role.IMPRINT, piece.folded());
            boolean shortMarked = piece.is(Block.Kind.PARAGRAPH) && piece.isWithin(LONGEST_LETTERHEAD)
                    && (marks.any(Role.LETTERHEAD, piece.folded()) || marks.any(Role.SALUTATION, piece.folded())
                            || marks.any(Role.SIGNATURE, piece.folded()));
            if (marked || shortMarked) {
                set(i);
            }
        }
    }

    /** The short lines before a table of contents. */
    private void markTitlePage() {
        int contents = 0;
        while (contents < pieces.size() && !pieces.get(contents).is(Block.Kind.CONTENTS)) {
            if (!isShort(contents) && !isApart(contents)) {
                return;
            }
            contents++;
        }
        for (int i = 0; i < contents && contents < pieces.size(); i++) {
            set(i);
        }
    }

    /** Short lines with imprint on both sides, or with the edge of the document on one. */
    private void markBetween() {
        for (int i = 0; i < pieces.size(); i++) {
            int begin = i;
            while (i < pieces.size() && isShort(i)) {
                i++;
            }
            boolean before = begin > 0 && pieces.get(begin - 1).is(Block.Kind.IMPRINT);
            boolean after = i < pieces.size() && pieces.get(i).is(Block.Kind.IMPRINT);
            if ((before && after) || (before && i == pieces.size()) || (begin == 0 && after)) {
                for (int j = begin; j < i; j++) {
                    set(j);
                }
            }
        }
    }

    /** Once the imprint has begun after the last item or title, the paragraphs among it belong to it. */
    private void markEnd() {
        int begin = pieces.size();
        int last = -1;
        for (int i = pieces.size() - 1; i >= 0 && (isApart(i) || isProse(i)); i--) {
            if (pieces.get(i).is(Block.Kind.IMPRINT)) {
                begin = i;
                last = Math.max(last, i);
            }
        }
        for (int i = begin; i < last; i++) {
            set(i);
        }
    }

    private void set(int i) {
        if (pieces.get(i).is(Block.Kind.PARAGRAPH)) {
            pieces.set(i, pieces.get(i).as(Block.Kind.IMPRINT));
        }
    }

    private boolean isApart(int i) {
        return pieces.get(i).is(Block.Kind.IMPRINT) || pieces.get(i).is(Block.Kind.FURNITURE);
    }

    private boolean isProse(int i) {
        Piece piece = pieces.get(i);
        return piece.is(Block.Kind.PARAGRAPH) && !piece.isNumbered() && !isShort(i);
    }

    private boolean isShort(int i) {
        Piece piece = pieces.get(i);
        return piece.is(Block.Kind.PARAGRAPH) && !piece.isNumbered() && piece.marker() instanceof Marker.None
                && piece.isWithin(SHORT) && !piece.folded().endsWith(".") && !Words.hasInnerStop(piece.folded());
    }
}
