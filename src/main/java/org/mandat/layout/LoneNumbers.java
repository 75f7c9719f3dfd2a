package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/** Joins a number that stands alone on its line to the title after it. */
final class LoneNumbers {
    private static final int LONGEST_TITLE = 250;

    private LoneNumbers() {
    }

    static List<Piece> join(String text, LayoutMarks marks, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i + 1 < pieces.size() && isAlone(piece)
                    && (isPoint(piece) && isBegun(pieces.get(i + 1))
                            || marks.any(Role.NUMBER_ALONE, whole(text, piece)) && isTitle(pieces.get(i + 1)))) {
                joined.add(join(text, piece, pieces.get(i + 1)));
                i++;
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static Piece join(String text, Piece number, Piece title) {
        List<Line> lines = new ArrayList<>(number.lines());
        lines.addAll(title.lines());
        return Piece.of(text, lines, marker(text, number, title.content().begin()), title.asides(), number.gapBefore(),
                title.kind());
    }

    private static Marker marker(String text, Piece number, int end) {
        if (isPoint(number) && number.marker() instanceof Marker.Numeral point) {
            return new Marker.Numeral(point.role(), point.printed(), point.value(), point.parts(), end);
        }
        String printed = number(text, number);
        Role role = printed.indexOf(' ') < 0 ? Role.NUMBER_ROMAN : Role.NUMBER_PART;
        return new Marker.Numeral(role, printed, 0, 1, end);
    }

    private static boolean isAlone(Piece piece) {
        return piece.is(Block.Kind.PARAGRAPH) && piece.lines().size() == 1 && piece.first().width() < 40;
    }

    /** « Recommandation n° 3 » and nothing else: it may number a sentence, not only a title. */
    private static boolean isPoint(Piece piece) {
        return piece.content().isEmpty() && piece.marker() instanceof Marker.Numeral numeral
                && numeral.role() == Role.NUMBER_ARABIC;
    }

    private static String number(String text, Piece piece) {
        return whole(text, piece).replaceFirst("[.):]$", "");
    }

    private static String whole(String text, Piece piece) {
        return Head.of(text, piece.first().first(), piece.first().last(), 40).folded();
    }

    private static boolean isTitle(Piece piece) {
        return isBegun(piece) && piece.isWithin(LONGEST_TITLE) && !piece.folded().endsWith(".");
    }

    private static boolean isBegun(Piece piece) {
        return piece.is(Block.Kind.PARAGRAPH) && !piece.isNumbered() && Words.startsGreat(piece.folded());
    }
}
