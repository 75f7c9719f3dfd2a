package org.mandat.layout;

import com.ibm.icu.lang.UCharacter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/**
 * Finds where the items of a list begin that has neither marks nor stops, though the line before is as wide as the text: at a capital that
 * no sentence and no name accounts for. They are believed where other items show, by a line that breaks early, that the document has
 * such lists.
 */
final class FreshLines {
    private static final int ENOUGH = 3;
    private static final int LOOK = 40;

    private final String text;
    private final LayoutMarks marks;
    private final Predicate<String> isWord;

    private FreshLines(String text, LayoutMarks marks, Predicate<String> isWord) {
        this.text = text;
        this.marks = marks;
        this.isWord = isWord;
    }

    /**
     * @param furniture the lines that are no text
     * @param isWord    whether a word in small letters is in the dictionary
     * @return the indexes of lines that begin a block of their own
     */
    static BitSet of(String text, LayoutMarks marks, List<Line> lines, List<Marker> markers, BitSet furniture,
            Widths widths, Predicate<String> isWord) {
        FreshLines finder = new FreshLines(text, marks, isWord);
        BitSet fresh = new BitSet();
        int early = 0;
        int last = -1;
        boolean marked = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || furniture.get(i)) {
                marked &= !lines.get(i).isBlank();
                continue;
            }
            marked |= !(markers.get(i) instanceof Marker.None);
            if (last >= 0 && !marked && widths.at(last) > 0 && finder.begins(lines.get(last), lines.get(i))) {
                fresh.set(i);
                boolean breaksEarly = last == i - 1 && !widths.isFull(text, last, lines.get(last), lines.get(i), true);
                early += breaksEarly && !finder.endsInCapital(lines.get(last)) ? 1 : 0;
            }
            last = i;
        }
        return early >= ENOUGH ? fresh : new BitSet();
    }

    /** Whether a line begins with a common word in capitals after one that could end a phrase, but not a sentence. */
    private boolean begins(Line last, Line line) {
        String end = text.substring(Math.max(last.first(), last.last() - LOOK), last.last());
        String begin = Head.of(text, line.first(), line.last(), LOOK).folded();
        int sign = end.codePointBefore(end.length());
        return (Character.isLetterOrDigit(sign) || "»)%€".indexOf(sign) >= 0)
                && UCharacter.isUUppercase(begin.codePointAt(0)) && isCommon(begin) && !Words.isCapitals(begin)
                && !marks.any(Role.OPEN_END, end);
    }

    /** Whether the last word may be half a name: « Emmanuel ». */
    private boolean endsInCapital(Line line) {
        int begin = line.last();
        while (begin > line.first() && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        return begin < line.last() && UCharacter.isUUppercase(text.codePointAt(begin));
    }

    private boolean isCommon(String begin) {
        int end = 0;
        while (end < begin.length() && Character.isLetter(begin.charAt(end))) {
            end++;
        }
        boolean elided = end < begin.length() && "'’".indexOf(begin.charAt(end)) >= 0;
        return elided || end < begin.length() && isWord.test(begin.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
