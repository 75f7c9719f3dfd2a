package org.mandat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a heading titles. Mostly the text after it; but where a title is repeated below the text that it stands above, titles follow their
 * text from there on, until one follows another at once.
 *
 * @param begin   the first piece of what it titles
 * @param heading the piece that is the heading
 */
record Titling(int begin, int heading) {
    /** In text order, outer before inner. */
    static List<Titling> of(List<Piece> pieces, int[] ranks) {
        List<Titling> titlings = new ArrayList<>();
        int following = 0; // the rank of titles that follow their text, if any
        int begin = 0;
        int[] text = textBefore(pieces);
        int[] previous = previousOfRank(ranks);
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 0) {
                continue;
            }
            boolean hasText = text[i] > (following > 0 ? text[begin] : 0);
            if (ranks[i] < following || (ranks[i] == following && !hasText)) {
                following = 0;
            }
            if (following > 0 && ranks[i] == following) {
                titlings.add(new Titling(begin, i));
                begin = i + 1;
            } else if (following == 0 && repeats(pieces, previous[i], i) && text[i] > text[previous[i]]) {
                following = ranks[i];
                begin = i + 1;
            } else {
                titlings.add(new Titling(i, i));
            }
        }
        titlings.sort(Comparator.comparingInt(Titling::begin).thenComparingInt(titling -> ranks[titling.heading()]));
        return titlings;
    }

    private static boolean repeats(List<Piece> pieces, int before, int heading) {
        return before >= 0 && !pieces.get(heading).content().isEmpty()
                && Words.key(pieces.get(before).folded()).equals(Words.key(pieces.get(heading).folded()));
    }

    /** How many paragraphs and items there are before each piece. */
    private static int[] textBefore(List<Piece> pieces) {
        int[] counts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            boolean isText = pieces.get(i).is(Block.Kind.PARAGRAPH) || pieces.get(i).is(Block.Kind.ITEM);
            counts[i + 1] = counts[i] + (isText ? 1 : 0);
        }
        return counts;
    }

    /** For each heading, the one before it of its rank with none higher between them; else -1. */
    private static int[] previousOfRank(int[] ranks) {
        int[] previous = new int[ranks.length];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            previous[i] = -1;
            if (ranks[i] == 0) {
                continue;
            }
            while (!open.isEmpty() && ranks[open.getLast()] > ranks[i]) {
                open.removeLast();
            }
            if (!open.isEmpty() && ranks[open.getLast()] == ranks[i]) {
                previous[i] = open.removeLast();
            }
            open.add(i);
        }
        return previous;
    }
}
