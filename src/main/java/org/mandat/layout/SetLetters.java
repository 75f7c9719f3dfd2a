package org.mandat.layout;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.mandat.document.Folding;
import org.mandat.document.Span;

/** Finds the white space that typesetting puts into words: after a drop capital, and between letters that are s p a c e d. */
final class SetLetters {
    private static final int ENOUGH_LETTERS = 4;
    private static final int LONGEST = 200;
    /** Capitals that are words of their own. */
    private static final String WORDS = "AÀOÔY";

    private SetLetters() {
    }

    /** The white space within words of a piece, in text order. */
    static List<Span> asides(String text, List<Line> lines) {
        Line first = lines.get(0);
        if (lines.size() > 1 && first.width() == 1 && isDropCapital(text.charAt(first.first()))
                && UCharacter.isULowercase(text.codePointAt(lines.get(1).first()))) {
            return List.of(new Span(first.last(), lines.get(1).first()));
        }
        List<Span> asides = new ArrayList<>();
        if (lines.size() <= 2 && first.width() <= LONGEST && first.width() >= 2 * ENOUGH_LETTERS - 1) {
            lines.forEach(line -> spaced(text, line, asides));
        }
        return asides;
    }

    private static boolean isDropCapital(char unit) {
        return UCharacter.isUUppercase(unit) && WORDS.indexOf(unit) < 0;
    }

    /** Single spaces between single letters, if hardly anything else is in the line. */
    private static void spaced(String text, Line line, List<Span> asides) {
        List<Span> spaces = new ArrayList<>();
        int words = 0;
        int letters = 0;
        for (int i = line.first(); i < line.last(); words++) {
            int end = i;
            while (end < line.last() && !Folding.isWhite(text.charAt(end))) {
                end++;
            }
            boolean single = end - i == 1;
            letters += single ? 1 : 0;
            int next = end;
            while (next < line.last() && Folding.isWhite(text.charAt(next))) {
                next++;
            }
            boolean singleNext = next < line.last()
                    && (next + 1 == line.last() || Folding.isWhite(text.charAt(next + 1)));
            if (single && singleNext && next == end + 1) {
                spaces.add(new Span(end, next));
            }
            i = next;
        }
        if (letters >= ENOUGH_LETTERS && letters * 5 >= words * 4) {
            asides.addAll(spaces);
        }
    }
}
