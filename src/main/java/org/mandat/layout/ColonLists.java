package org.mandat.layout;

import java.util.BitSet;
import java.util.List;

/**
 * Finds lists without bullets or numbers that a colon announces, or whose first item alone has one: what follows line by line ends with semicolons, until
 * a line ends otherwise. An item may begin with a small letter and go on over several lines.
 */
final class ColonLists {
    private static final int LOOK = 4;

    private final String text;
    private final List<Line> lines;
    private final List<Marker> markers;
    private final BitSet furniture;

    private ColonLists(String text, List<Line> lines, List<Marker> markers, BitSet furniture) {
        this.text = text;
        this.lines = lines;
        this.markers = markers;
        this.furniture = furniture;
    }

    /**
     * @param furniture the lines that are no text
     * @return the indexes of the lines that begin such an item
     */
    static BitSet of(String text, List<Line> lines, List<Marker> markers, BitSet furniture) {
        ColonLists lists = new ColonLists(text, lines, markers, furniture);
        BitSet items = new BitSet();
        boolean item = false;
        for (int i = 0; i < lines.size(); i++) {
            item = !lines.get(i).isBlank() && (item || markers.get(i) instanceof Marker.Bullet);
            if (lists.endsWith(i, ':') || item && lists.endsWith(i, ';') && lists.startsSmall(i + 1)) {
                i = lists.read(i + 1, items) - 1;
            }
        }
        return items;
    }

    /** The line after a list, whose items are noted; where semicolons stand within lines it is prose that only wraps so. */
    private int read(int first, BitSet items) {
        BitSet begins = new BitSet();
        boolean ended = false;
        boolean prose = false;
        boolean begin = true;
        int at = first;
        while (at < lines.size() && (furniture.get(at) || begin && lines.get(at).isBlank() || isPlain(at))) {
            if (isPlain(at)) {
                begins.set(at, begin);
                begin = endsWith(at, ';') || endsWith(at, '.') && startsSmall(at + 1);
                ended |= endsWith(at, ';');
                prose |= hasInnerSemicolon(lines.get(at));
                if (!begin && (endsWith(at, '.') || endsWith(at, ':'))) {
                    break;
                }
            }
            at++;
        }
        if (ended && !prose) {
            items.or(begins);
        }
        return Math.max(first, at);
    }

    private boolean isPlain(int i) {
        return !lines.get(i).isBlank() && !furniture.get(i) && markers.get(i) instanceof Marker.None;
    }

    private boolean endsWith(int i, char sign) {
        return !lines.get(i).isBlank() && !furniture.get(i) && text.charAt(lines.get(i).last() - 1) == sign;
    }

    private boolean hasInnerSemicolon(Line line) {
        int sign = text.indexOf(';', line.first(), line.last());
        return sign >= 0 && sign < line.last() - 1;
    }

    private boolean startsSmall(int i) {
        return i < lines.size() && isPlain(i)
                && Words.startsSmall(Head.of(text, lines.get(i).first(), lines.get(i).last(), LOOK).folded());
    }
}
