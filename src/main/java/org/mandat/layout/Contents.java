package org.mandat.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Finds tables of contents: what follows their title while each line ends with a page number or is a title that recurs; or, without a
 * title, several lines in a row with dots and a page number.
 */
final class Contents {
    private static final int LONGEST_ENTRY = 200;
    private static final int ENOUGH_DOTTED = 4;
    private static final Pattern PAGE = Pattern.compile("[ .…·_]\\d{1,3}$");
    private static final Pattern ADDED = Pattern.compile(" ?\\[\\p{L}+\\]$");
    private static final Pattern DOTTED = Pattern
            .compile("(?:\\. ?){3,}\\d{1,3}$|…{1,}[ .…]*\\d{1,3}$|_{3,} ?\\d{1,3}$");

    private final LayoutMarks marks;
    private final List<Piece> pieces;
    private final Map<String, Integer> lastWith = new HashMap<>();

    private Contents(LayoutMarks marks, List<Piece> pieces) {
        this.marks = marks;
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); i++) {
            lastWith.put(title(pieces.get(i)), i);
        }
    }

    /** Each table as one piece. */
    static List<Piece> mark(String text, LayoutMarks marks, List<Piece> pieces) {
        return new Contents(marks, pieces).mark(text);
    }

    private List<Piece> mark(String text) {
        List<Piece> marked = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size();) {
            int end = isTitle(pieces.get(i)) ? endOfEntries(i + 1) : endOfDotted(i);
            if (end > i) {
                List<Line> lines = pieces.subList(i, end).stream().flatMap(piece -> piece.lines().stream()).toList();
                marked.add(Piece.apart(text, lines, true, Block.Kind.CONTENTS));
            } else {
                marked.add(pieces.get(i));
            }
            i = Math.max(i + 1, end);
        }
        return marked;
    }

    /** Without what a page adds to it: « [modifier] ». */
    private static String title(Piece piece) {
        return Words.key(ADDED.matcher(piece.folded()).replaceFirst(""));
    }

    private boolean isTitle(Piece piece) {
        return piece.isWithin(60) && marks.any(Role.CONTENTS, piece.folded());
    }

    private int endOfEntries(int from) {
        int end = from;
        while (end < pieces.size() && isEntry(end)) {
            end++;
        }
        return end;
    }

    private boolean isEntry(int i) {
        Piece piece = pieces.get(i);
        return piece.isWithin(LONGEST_ENTRY) && (piece.is(Block.Kind.FURNITURE) || endsWith(PAGE, piece)
                || lastWith.getOrDefault(title(piece), i) > i);
    }

    /** The end of a run of dotted entries, or {@code from} if it is too short to be one. */
    private int endOfDotted(int from) {
        int end = from;
        while (end < pieces.size() && pieces.get(end).isWithin(LONGEST_ENTRY) && endsWith(DOTTED, pieces.get(end))) {
            end++;
        }
        return end - from >= ENOUGH_DOTTED ? end : from;
    }

    /** Whether a piece ends with the number of a page, after signs that lead to it; most end with no digit. */
    private static boolean endsWith(Pattern page, Piece piece) {
        int last = piece.folded().length() - 1;
        return last >= 0 && Character.isDigit(piece.folded().charAt(last)) && page.matcher(piece.folded()).find();
    }
}
