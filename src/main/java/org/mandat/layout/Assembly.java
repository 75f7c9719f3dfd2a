package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Joins lines to pieces: a wrapped paragraph, heading or item becomes one, also over a blank line or a page's end when its next line
 * begins with a small letter; the running head and page number between are asides of it.
 */
final class Assembly {
    private static final int LONGEST_HEADING_LINES = 6;
    /** « 100 milliards d’euros » at the beginning of a line. */
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d ,.]* ?(?:\\p{Ll}|[%€])");
    private static final int LONGEST_WORD = 12;
    private static final int WIDEST = 160;
    private static final String OPEN_SIGNS = ",(-‐–—’'/&";

    private final String text;
    private final LayoutMarks marks;
    private final List<Marker> markers;
    private final BitSet furniture;
    private final Notes notes;
    private final List<Line> lines;
    private final Widths widths;
    private final BitSet fresh;
    private final BitSet announced;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private final List<Span> asides = new ArrayList<>();
    /** Furniture after the open lines. */
    private final List<Piece> held = new ArrayList<>();
    private Marker marker = new Marker.None(0);
    private boolean gap = true;
    private boolean item;
    private int openLine;
    /** The first reference to a note that no piece holds yet. */
    private int reference;

    private Assembly(String text, LayoutMarks marks, List<Line> lines, List<Marker> markers,
            Predicate<String> isWord) {
        this.text = text;
        this.marks = marks;
        this.lines = lines;
        this.markers = markers;
        this.furniture = Furniture.of(text, marks, lines);
        this.notes = Notes.of(text, marks, lines, furniture);
        this.widths = Widths.of(text, lines, markers);
        this.fresh = FreshLines.of(text, marks, lines, markers, furniture, widths, isWord);
        this.announced = ColonLists.of(text, lines, markers, furniture);
    }

    /**
     * @param markers of each line
     * @param isWord  whether a word in small letters is in the dictionary
     */
    static List<Piece> of(String text, LayoutMarks marks, List<Line> lines, List<Marker> markers,
            Predicate<String> isWord) {
        return new Assembly(text, marks, lines, markers, isWord).join();
    }

    private List<Piece> join() {
        boolean gapNow = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                gapNow = true;
                continue;
            }
            boolean gapHere = gapNow || line.pageStart();
            if (furniture.get(i)) {
                held.add(Piece.apart(text, List.of(line), gapHere, Block.Kind.FURNITURE));
            } else if (notes.lines().get(i)) {
                hold(i, gapHere);
            } else {
                add(i, gapHere);
            }
            gapNow = false;
        }
        close();
        return pieces;
    }

    /** A line of a note, its first or one more. */
    private void hold(int i, boolean gapHere) {
        List<Line> note = new ArrayList<>();
        if (!notes.first().get(i) && !held.isEmpty() && held.getLast().is(Block.Kind.NOTE)) {
            note.addAll(held.removeLast().lines());
        }
        note.add(lines.get(i));
        held.add(Piece.apart(text, note, gapHere, Block.Kind.NOTE));
    }

    private void add(int i, boolean gapHere) {
        Line line = lines.get(i);
        Marker next = markers.get(i);
        boolean goesOn = !open.isEmpty() && !announced.get(i)
                && (held.isEmpty() ? continues(i, next, gapHere) : continuesPastFurniture(i, next));
        if (!goesOn) {
            close();
            marker = next;
            gap = gapHere;
            item = next instanceof Marker.Bullet || announced.get(i);
        } else if (!held.isEmpty()) {
            asides.add(new Span(held.getFirst().first().first(), held.getLast().last().last()));
            held.clear();
        }
        open.add(line);
        openLine = i;
    }

    private void close() {
        if (!open.isEmpty()) {
            pieces.add(Piece.of(text, open, marker, asides(), gap, item ? Block.Kind.ITEM : Block.Kind.PARAGRAPH));
            open.clear();
            asides.clear();
        }
        pieces.addAll(held);
        held.clear();
    }

    /** What lies between the open lines or within them but is none of their words, without overlaps. */
    private List<Span> asides() {
        asides.addAll(SetLetters.asides(text, open));
        while (reference < notes.references().size()
                && notes.references().get(reference).begin() < open.getLast().last()) {
            asides.add(notes.references().get(reference++));
        }
        asides.sort(null);
        List<Span> apart = new ArrayList<>();
        for (Span aside : asides) {
            if (apart.isEmpty() || apart.getLast().end() <= aside.begin()) {
                apart.add(aside);
            }
        }
        return apart;
    }

    /** Whether a sentence goes on after the foot of its page and the head of the next. */
    private boolean continuesPastFurniture(int i, Marker next) {
        Line line = lines.get(i);
        if (line.midLine() || !(next instanceof Marker.None) || marker instanceof Marker.Hash || isNumberAlone()
                || !isOpen(open.getLast())) {
            return false;
        }
        String words = Head.of(text, line.first(), line.last(), 40).folded();
        return Words.startsSmall(words) || endsOpen(open.getLast())
                || (open.size() > 1 && isFull(line) && !fresh.get(i)
                        && (!isCapitals(line) || isCapitals(open.getLast())));
    }

    private boolean continues(int i, Marker next, boolean gapNow) {
        Line line = lines.get(i);
        if (isBoldOpen()) {
            return true;
        }
        if (line.midLine() || next instanceof Marker.Hash || marker instanceof Marker.Hash) {
            return false;
        }
        String words = Head.of(text, line.first(), line.last(), 40).folded();
        return switch (next) {
            case Marker.Bullet bullet -> !gapNow && bullet.role() == Role.BULLET_DASH
                    && !(marker instanceof Marker.Bullet) && isOpen(open.getLast())
                    && Words.startsSmall(words) && widths.areWrapped();
            case Marker.Numeral number -> !gapNow && !(marker instanceof Marker.Numeral)
                    && isOpen(open.getLast()) && isFull(line);
            case Marker.Hash hash -> false;
            case Marker.None none -> continuesWords(i, words, gapNow);
        };
    }

    private boolean continuesWords(int i, String words, boolean gapNow) {
        Line line = lines.get(i);
        Line last = open.getLast();
        if (Words.startsSmall(words)) {
            return !gapNow || (isOpen(last) && !isNumberAlone());
        }
        if (gapNow || fresh.get(i)) {
            return false;
        }
        if ((endsOpen(last) || opensBracket(last) || words.startsWith("(") && isOpen(last)) && !isNumberAlone()) {
            return true;
        }
        if ((marker instanceof Marker.Bullet || marker instanceof Marker.Numeral) && isOpen(last)
                && FIGURE.matcher(words).lookingAt()) {
            return true;
        }
        if (isHyphened(last) || isFull(line) && (!Words.isTitle(words) || isCapitals(last))) {
            return line.indent() <= last.indent() || isOpen(last);
        }
        return open.size() < LONGEST_HEADING_LINES && !(marker instanceof Marker.Bullet) && !isNumberAlone()
                && isCapitals(line) && open.stream().allMatch(this::isCapitals);
    }

    private boolean isCapitals(Line line) {
        return line.width() < 120 && Words.isCapitals(text.subSequence(line.first(), line.last()));
    }

    private boolean isNumberAlone() {
        return open.size() == 1 && open.get(0).width() < 40
                && marks.any(Role.NUMBER_ALONE, Head.of(text, open.get(0).first(), open.get(0).last(), 40).folded());
    }

    /** Whether a heading all in bold goes on: it begins with two asterisks that are not closed yet. */
    private boolean isBoldOpen() {
        int begin = Math.min(marker.end(), open.get(0).last());
        return open.size() < LONGEST_HEADING_LINES && !(marker instanceof Marker.Bullet) && text.startsWith("**", begin)
                && text.substring(begin + 2, Math.max(begin + 2, open.getLast().last())).indexOf("**") < 0;
    }

    /** Whether a line ends without a stop. */
    private boolean isOpen(Line line) {
        int last = text.codePointBefore(line.last());
        return Character.isLetterOrDigit(last) || OPEN_SIGNS.indexOf(last) >= 0;
    }

    private boolean isHyphened(Line line) {
        return "-‐\u00AD".indexOf(text.charAt(line.last() - 1)) >= 0 && line.width() > 1;
    }

    /** Whether the open line is so long that the next word had to go to a line of its own. */
    private boolean isFull(Line next) {
        return widths.isFull(text, openLine, open.getLast(), next, isOpen(open.getLast()));
    }

    /** Whether a line leaves a bracket open: « (Blizon, ». */
    private boolean opensBracket(Line line) {
        String end = text.substring(Math.max(line.first(), line.last() - WIDEST), line.last());
        return end.lastIndexOf('(') > end.lastIndexOf(')');
    }

    /** Whether a line ends with a word that nothing ends with: « de », « pour ». */
    private boolean endsOpen(Line line) {
        return marks.any(Role.OPEN_END,
                text.substring(Math.max(line.first(), line.last() - LONGEST_WORD), line.last()));
    }
}
