package org.mandat.explanation;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.mandat.document.Folding;
import org.mandat.document.Span;

/**
 * A piece of text, white space folded, with a mark under each character.
 *
 * @param marks as long as {@code text}; a space where there is no mark
 */
public record MarkedText(String text, String marks) {
    /** Words to mark; where several overlap, the last wins. */
    record Mark(Span span, char sign) {
    }

    static MarkedText of(String document, Span span, List<Mark> wanted) {
        char[] signs = " ".repeat(span.length()).toCharArray();
        for (Mark mark : wanted) {
            for (int i = Math.max(mark.span().begin(), span.begin()); i < Math.min(mark.span().end(),
                    span.end()); i++) {
                signs[i - span.begin()] = mark.sign();
            }
        }
        StringBuilder text = new StringBuilder(span.length());
        StringBuilder marks = new StringBuilder(span.length());
        for (int i = span.begin(); i < span.end(); i++) {
            char unit = document.charAt(i);
            boolean white = Folding.isWhite(unit);
            if (!white || !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(white ? ' ' : unit);
                marks.append(signs[i - span.begin()]);
            }
        }
        return new MarkedText(text.toString(), marks.toString());
    }

    /** Lines of text, broken at spaces; under each that has marks, a line of them. */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = Columns.lineEnd(text, begin, width);
            lines.add(text.substring(begin, end).stripTrailing());
            String under = visible(begin, end).stripTrailing();
            if (!under.isEmpty()) {
                lines.add(under);
            }
            begin = end;
        }
        return lines;
    }

    /** The marks of a range, without those of characters that take no place of their own. */
    private String visible(int begin, int end) {
        StringBuilder visible = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char unit = text.charAt(i);
            if (UCharacter.getCombiningClass(unit) == 0 && !Character.isLowSurrogate(unit)) {
                visible.append(marks.charAt(i));
            }
        }
        return visible.toString();
    }
}
