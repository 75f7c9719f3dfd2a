package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMark;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Notes at the foot of a page, or at the end where there are no pages: numbered one after the other up to the page's end, each referred to
 * above.
 *
 * @param lines      the indexes of their lines
 * @param first      those of the first line of each
 * @param references the signs in the text that refer to them, in text order
 */
record Notes(BitSet lines, BitSet first, List<Span> references) {
    private static final int LONGEST_LINES = 6;
    private static final int HEAD = 16;

    /** @param furniture the lines that are no text */
    static Notes of(String text, LayoutMarks marks, List<Line> lines, BitSet furniture) {
        Notes notes = new Notes(new BitSet(), new BitSet(), new ArrayList<>());
        int begin = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean ends = i == lines.size() || (lines.get(i).pageStart() && !lines.get(i).isBlank())
                    || (furniture.get(i)
                            && Words.hasWords(text, lines.get(i).first(), lines.get(i).last()));
            if (ends) {
                notes.add(text, marks, lines.subList(begin, i), begin);
                begin = i + (i < lines.size() && furniture.get(i) ? 1 : 0);
            }
        }
        return notes;
    }

    private void add(String text, LayoutMarks marks, List<Line> page, int offset) {
        Map<Integer, Integer> byNumber = last(text, marks, page);
        if (byNumber.isEmpty()) {
            return;
        }
        int top = byNumber.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        List<Span> found = references(text.substring(page.get(0).first(), page.get(top).first()), marks,
                List.copyOf(byNumber.keySet()).reversed(), page.get(0).first());
        if (found.size() == byNumber.size()) {
            references.addAll(found);
            byNumber.values().forEach(line -> first.set(offset + line));
            for (int i = top; i < page.size(); i++) {
                if (Words.hasWords(text, page.get(i).first(), page.get(i).last())) {
                    lines.set(offset + i);
                }
            }
        }
    }

    /** Number → line of the notes that a page ends with, from the last up; empty if it ends with something else. */
    private static Map<Integer, Integer> last(String text, LayoutMarks marks, List<Line> page) {
        Map<Integer, Integer> byNumber = new LinkedHashMap<>();
        int next = 0;
        int since = 0;
        for (int i = page.size() - 1; i >= 0 && since <= LONGEST_LINES; i--) {
            Line line = page.get(i);
            since += line.isBlank() ? 0 : 1;
            int number = number(text, marks, line);
            if (number > 0 && (byNumber.isEmpty() || number == next - 1)) {
                byNumber.put(number, i);
                next = number;
                since = 0;
            }
        }
        return byNumber;
    }

    private static int number(String text, LayoutMarks marks, Line line) {
        Head head = Head.of(text, line.first(), line.last(), HEAD);
        for (LayoutMark mark : marks.of(Role.NOTE)) {
            Matcher matcher = mark.pattern().matcher(head.folded());
            if (matcher.lookingAt()) {
                return value(matcher.group("number"));
            }
        }
        return 0;
    }

    private static int value(String digits) {
        return digits.chars().map(Character::getNumericValue).reduce(0, (value, digit) -> 10 * value + digit);
    }

    /** The first reference to each number after that to the one before, as long as there is one. */
    private static List<Span> references(String above, LayoutMarks marks, List<Integer> numbers, int offset) {
        List<Span> found = new ArrayList<>();
        for (LayoutMark mark : marks.of(Role.NOTE_REFERENCE)) {
            Matcher matcher = mark.pattern().matcher(above);
            while (found.size() < numbers.size() && matcher.find()) {
                if (value(matcher.group("number")) == numbers.get(found.size())) {
                    int begin = matcher.start();
                    while (Folding.isWhite(above.charAt(begin))) {
                        begin++;
                    }
                    found.add(new Span(offset + begin, offset + matcher.end()));
                }
            }
        }
        return found;
    }
}
