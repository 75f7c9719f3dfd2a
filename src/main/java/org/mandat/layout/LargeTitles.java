package org.mandat.layout;

import java.util.List;

/**
 * Tells two sizes of letters among titles that nothing else distinguishes, by where they break. A title that broke before a word tells
 * that its letters do not let that many signs on a line; if another title has as many signs on one line, its letters are smaller. A
 * title too short to tell is large if another title follows it at once.
 */
final class LargeTitles {
    private LargeTitles() {
    }

    /** Raises the rank of large titles. */
    static void raise(List<Piece> pieces, int[] ranks) {
        int most = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == Ranks.PLAIN) {
                most = Math.max(most, widest(pieces.get(i)));
            }
        }
        int limit = Integer.MAX_VALUE;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == Ranks.PLAIN && tooWide(pieces.get(i)) <= most) {
                limit = Math.min(limit, tooWide(pieces.get(i)));
            }
        }
        for (int i = 0; i < ranks.length && limit < Integer.MAX_VALUE; i++) {
            boolean followed = i + 1 < ranks.length && ranks[i + 1] == Ranks.PLAIN;
            if (ranks[i] == Ranks.PLAIN && (tooWide(pieces.get(i)) <= most
                    || (pieces.get(i).lines().size() == 1 && followed && widest(pieces.get(i)) < limit))) {
                ranks[i] = Ranks.PLAIN_LARGE;
            }
        }
    }

    private static int widest(Piece piece) {
        return piece.lines().stream().mapToInt(Line::width).max().orElse(0);
    }

    /** The least number of signs that found no room on a line of the title. */
    private static int tooWide(Piece piece) {
        int least = Integer.MAX_VALUE;
        int at = 0;
        for (int i = 0; i + 1 < piece.lines().size(); i++) {
            int width = piece.lines().get(i).width();
            at = Math.min(piece.folded().length(), at + width + 1);
            int space = piece.folded().indexOf(' ', at);
            least = Math.min(least, width + 1 + (space < 0 ? piece.folded().length() : space) - at);
        }
        return least;
    }
}
