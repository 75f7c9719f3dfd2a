package org.mandat.layout;

import java.util.Arrays;
import java.util.List;

/**
 * How wide the lines of a document run where its paragraphs are broken into lines of one width. A paragraph shows this when a line of it
 * begins with a small letter; a document, when many do.
 */
final class Widths {
    private static final int WIDEST = 160;
    private static final int ENOUGH_LINES = 3;
    private static final int LOOK = 40;

    private final int[] around;
    private final boolean wrapped;

    private Widths(int[] around, boolean wrapped) {
        this.around = around;
        this.wrapped = wrapped;
    }

    /** Whether the document breaks its paragraphs into lines. */
    boolean areWrapped() {
        return wrapped;
    }

    /** The width of the running text at a line or around it; 0 if the document is not wrapped. */
    int at(int line) {
        return wrapped ? around[line] : 0;
    }

    /**
     * Whether a line is so long that the next word had to go to a line of its own.
     *
     * @param at   the index of the line by which the width is told
     * @param open whether it ends without a stop
     */
    boolean isFull(String text, int at, Line line, Line next, boolean open) {
        String words = Head.of(text, next.first(), next.last(), LOOK).folded();
        int space = words.indexOf(' ');
        int needed = line.width() + 1 + (space < 0 ? words.length() : space);
        int width = at(at);
        return width > 0 && line.width() <= width * 1.5 && needed >= width * (open ? 0.85 : 0.9);
    }

    /** @param markers of each line */
    static Widths of(String text, List<Line> lines, List<Marker> markers) {
        int[] own = new int[lines.size()];
        int following = 0;
        int small = 0;
        for (int begin = 0; begin < lines.size();) {
            int end = begin;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            int smallHere = 0;
            for (int i = begin + 1; i < end; i++) {
                smallHere += markers.get(i) instanceof Marker.None && startsSmall(text, lines.get(i))
                        && lines.get(i - 1).width() <= WIDEST ? 1 : 0;
            }
            following += Math.max(0, end - begin - 1);
            small += smallHere;
            if (smallHere > 0 && end - begin >= ENOUGH_LINES) {
                Arrays.fill(own, begin, end, width(lines.subList(begin, end)));
            }
            begin = end + 1;
        }
        return new Widths(around(own), small >= ENOUGH_LINES && small * 5 >= following);
    }

    private static boolean startsSmall(String text, Line line) {
        return Words.startsSmall(text.substring(line.first(), Math.min(line.last(), line.first() + 8)));
    }

    /** The widest line but one, since a line that swallowed its neighbour is wider than the text. */
    private static int width(List<Line> lines) {
        int[] widths = lines.stream().mapToInt(Line::width).filter(width -> width <= WIDEST).sorted().toArray();
        return widths.length == 0 ? 0 : widths[Math.max(0, widths.length - (widths.length > ENOUGH_LINES ? 2 : 1))];
    }

    /** Where a line has no width of its own: the wider of the nearest before and after it. */
    private static int[] around(int[] own) {
        int[] around = own.clone();
        int before = 0;
        for (int i = 0; i < own.length; i++) {
            before = own[i] > 0 ? own[i] : before;
            around[i] = Math.max(around[i], before);
        }
        int after = 0;
        for (int i = own.length - 1; i >= 0; i--) {
            after = own[i] > 0 ? own[i] : after;
            around[i] = own[i] > 0 ? own[i] : Math.max(around[i], after);
        }
        return around;
    }
}
