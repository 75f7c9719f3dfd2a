package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Finds the lines that are no text: separators, page numbers, and running heads, which are short lines that recur at the edge of a page or
 * beside a page number. A title that recurs in every chapter is none, nor is what the document begins with.
 */
final class Furniture {
    private static final int LONGEST = 120;
    private static final int LONGEST_NUMBER = 20;
    private static final int ENOUGH = 3;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final String text;
    private final LayoutMarks marks;
    private final List<Line> lines;
    /** The lines that are not blank. */
    private final int[] written;
    /** What each of them recurs by. */
    private final @Nullable String[] keys;
    private final BitSet furniture = new BitSet();
    private final BitSet numbers = new BitSet();

    private Furniture(String text, LayoutMarks marks, List<Line> lines) {
        this.text = text;
        this.marks = marks;
        this.lines = lines;
        this.written = IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank()).toArray();
        this.keys = new String[written.length];
    }

    /** The indexes of the lines that are furniture. */
    static BitSet of(String text, LayoutMarks marks, List<Line> lines) {
        Furniture furniture = new Furniture(text, marks, lines);
        furniture.markLines();
        furniture.furniture.or(PagedHeads.of(text, lines));
        furniture.markNumberedHeads(1);
        furniture.markNumberedHeads(-1);
        furniture.markRunningHeads();
        return furniture.furniture;
    }

    private void markLines() {
        for (int at = 0; at < written.length; at++) {
            Line line = lines.get(written[at]);
            if (!Words.hasWords(text, line.first(), line.last())) {
                furniture.set(written[at]);
            } else if (line.width() < LONGEST_NUMBER && (isGapBefore(at) || isPageEnd(at) || isLastOfSeveral(at))
                    && marks.any(Role.PAGE_NUMBER, Head.of(text, line.first(), line.last(), LONGEST_NUMBER).folded())) {
                furniture.set(written[at]);
                numbers.set(at);
            }
        }
    }

    /** A number alone and, right after or before it, the same line each time, also where no blank line sets them off. */
    private void markNumberedHeads(int side) {
        Map<String, List<Integer>> byHead = new LinkedHashMap<>();
        for (int at = Math.max(0, -side); at < written.length - Math.max(0, side); at++) {
            int head = at + side;
            if (isNumber(at) && !isNumber(head) && lines.get(written[head]).width() <= LONGEST) {
                byHead.computeIfAbsent(key(head), key -> new ArrayList<>()).add(at);
            }
        }
        byHead.values().stream().filter(places -> places.size() >= ENOUGH).flatMap(List::stream).forEach(at -> {
            furniture.set(written[at]);
            furniture.set(written[at + side]);
            numbers.set(at);
        });
    }

    private boolean isNumber(int at) {
        Line line = lines.get(written[at]);
        return line.width() <= 4
                && text.substring(line.first(), line.last()).chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    private void markRunningHeads() {
        Map<String, int[]> seen = new HashMap<>();
        for (int at = 1; at < written.length; at++) {
            if (isCandidate(at)) {
                int[] counts = seen.computeIfAbsent(key(at), key -> new int[2]);
                counts[0]++;
                counts[1] += isAtEdge(at) ? 1 : 0;
            }
        }
        String first = written.length > 0 ? key(0) : "";
        for (int at = 1; at < written.length; at++) {
            if (isCandidate(at)) {
                int[] counts = seen.getOrDefault(key(at), new int[2]);
                int enough = first.equals(key(at)) ? ENOUGH - 1 : ENOUGH;
                if (counts[0] >= enough && counts[1] * 2 > counts[0]) {
                    furniture.set(written[at]);
                }
            }
        }
    }

    private boolean isCandidate(int at) {
        return lines.get(written[at]).width() <= LONGEST && !furniture.get(written[at])
                && !lines.get(written[at]).midLine()
                && (isGapBefore(at) || isAtEdge(at));
    }

    /** Without digits, since a page number may stand beside the title. */
    private String key(int at) {
        String key = keys[at];
        if (key == null) {
            Line line = lines.get(written[at]);
            key = DIGIT.matcher(Words.key(Head.of(text, line.first(), line.last(), LONGEST).folded())).replaceAll("");
            keys[at] = key;
        }
        return key;
    }

    private boolean isAtEdge(int at) {
        return lines.get(written[at]).pageStart() || isPageEnd(at) || numbers.get(at + 1)
                || (at > 0 && numbers.get(at - 1));
    }

    /** Whether the text ends with it, and other pages were numbered. */
    private boolean isLastOfSeveral(int at) {
        return at + 1 == written.length && !numbers.isEmpty();
    }

    private boolean isGapBefore(int at) {
        return at == 0 || written[at - 1] < written[at] - 1 || lines.get(written[at]).pageStart();
    }

    private boolean isPageEnd(int at) {
        return at + 1 < written.length && lines.get(written[at + 1]).pageStart();
    }
}
