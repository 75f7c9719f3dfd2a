package org.mandat.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds running heads and feet: short lines that recur, mostly at the edge of a page or beside a page number. A title that recurs in every
 * chapter is none.
 */
final class RunningHeads {
    private static final int LONGEST = 120;
    private static final int ENOUGH = 3;

    private RunningHeads() {
    }

    static List<Piece> mark(List<Piece> pieces) {
        Map<String, int[]> seen = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (isCandidate(pieces.get(i))) {
                int[] counts = seen.computeIfAbsent(key(pieces.get(i)), key -> new int[2]);
                counts[0]++;
                counts[1] += isAtEdge(pieces, i) ? 1 : 0;
            }
        }
        List<Piece> marked = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            int[] counts = isCandidate(piece) ? seen.getOrDefault(key(piece), new int[2]) : new int[2];
            boolean isHead = counts[0] >= ENOUGH && counts[1] * 2 > counts[0];
            marked.add(isHead ? piece.as(Block.Kind.FURNITURE) : piece);
        }
        return marked;
    }

    private static boolean isCandidate(Piece piece) {
        return piece.is(Block.Kind.PARAGRAPH) && piece.isWithin(LONGEST);
    }

    /** Without digits, since a page number may stand beside the title. */
    private static String key(Piece piece) {
        return Words.key(piece.folded()).replaceAll("\\d", "");
    }

    private static boolean isAtEdge(List<Piece> pieces, int i) {
        return pieces.get(i).first().pageStart() || isPageEdge(pieces, i - 1)
                || isPageEdge(pieces, i + 1) || (i + 1 < pieces.size() && pieces.get(i + 1).first().pageStart());
    }

    private static boolean isPageEdge(List<Piece> pieces, int i) {
        return i >= 0 && i < pieces.size() && pieces.get(i).is(Block.Kind.FURNITURE)
                && Words.hasWords(pieces.get(i).folded());
    }
}
