package org.mandat.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.mandat.knowledge.LayoutMark.Role;

/**
 * How high each heading stands, by the style it is printed in: the lower the rank, the higher the heading. Ranks need not be contiguous.
 */
final class Ranks {
    private static final int HASH = 0;
    private static final int PART = 10;
    private static final int ROMAN = 20;
    private static final int CAPITAL_LETTER = 30;
    private static final int CAPITALS = 35;
    private static final int NUMBER = 40;
    private static final int CAPITALS_WITHIN = 50;
    private static final int LETTER = 60;
    private static final int BOLD = 70;
    /** Without any mark. */
    static final int PLAIN = 90;
    /** Without any mark, in letters larger than others of this kind. */
    static final int PLAIN_LARGE = 80;

    private Ranks() {
    }

    /** The rank of each piece that is a heading; 0 for others. */
    static int[] of(String text, List<Piece> pieces) {
        int[] ranks = new int[pieces.size()];
        int capitals = capitalsRank(pieces);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = pieces.get(i).is(Block.Kind.HEADING) ? rank(text, pieces.get(i), capitals) : 0;
        }
        LargeTitles.raise(pieces, ranks);
        makeRepeatedEqual(pieces, ranks);
        makeTitleOneOfAll(pieces, ranks);
        return ranks;
    }

    private static int rank(String text, Piece piece, int capitals) {
        return switch (piece.marker()) {
            case Marker.Hash hash -> HASH + hash.level();
            case Marker.Numeral number -> rank(number);
            case Marker.Bullet bullet -> PLAIN;
            case Marker.None none when Words.isCapitals(piece.folded()) -> capitals;
            case Marker.None none -> text.startsWith("**", piece.first().first()) ? BOLD : PLAIN;
        };
    }

    private static int rank(Marker.Numeral number) {
        return switch (number.role()) {
            case NUMBER_PART -> PART;
            case NUMBER_ROMAN -> ROMAN;
            case NUMBER_CAPITAL -> CAPITAL_LETTER;
            case NUMBER_LETTER -> LETTER;
            default -> NUMBER + Math.min(number.parts(), 9);
        };
    }

    /** Titles in capitals stand above numbered ones, unless several of them share one number's section. */
    private static int capitalsRank(List<Piece> pieces) {
        int within = 0;
        int numbers = 0;
        int restarts = 0;
        for (Piece piece : pieces) {
            if (piece.is(Block.Kind.HEADING) && piece.marker() instanceof Marker.Numeral number
                    && number.role() == Role.NUMBER_ARABIC) {
                numbers++;
                restarts += number.value() == 1 ? 1 : 0;
            } else if (piece.is(Block.Kind.HEADING) && piece.marker() instanceof Marker.None
                    && Words.isCapitals(piece.folded())) {
                within += numbers > 0 ? 1 : 0;
            }
        }
        return restarts <= 1 && numbers > 0 && within > numbers ? CAPITALS_WITHIN : CAPITALS;
    }

    /** A title that recurs stands equally high each time, whatever its print. */
    private static void makeRepeatedEqual(List<Piece> pieces, int[] ranks) {
        Map<String, Integer> lowest = new HashMap<>();
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                lowest.merge(Words.key(pieces.get(i).folded()), ranks[i], Math::max);
            }
        }
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                ranks[i] = lowest.getOrDefault(Words.key(pieces.get(i).folded()), ranks[i]);
            }
        }
    }

    /** The document's title, which alone stands highest and first, opens a section beside the next: the others are no parts of it. */
    private static void makeTitleOneOfAll(List<Piece> pieces, int[] ranks) {
        int[] headings = IntStream.range(0, ranks.length).filter(i -> ranks[i] > 0).toArray();
        if (headings.length < 3) {
            return;
        }
        int title = headings[0];
        boolean first = pieces.subList(0, title).stream().noneMatch(piece -> piece.kind().isProse());
        boolean highest = Arrays.stream(headings).skip(1).allMatch(i -> ranks[i] > ranks[title]);
        if (first && highest && !pieces.get(title).isNumbered()) {
            ranks[title] = ranks[headings[1]];
        }
    }
}
