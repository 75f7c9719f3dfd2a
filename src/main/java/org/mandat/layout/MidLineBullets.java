package org.mandat.layout;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mandat.document.Folding;
import org.mandat.knowledge.LayoutMark.Role;

/**
 * Splits lines at bullets in mid-line, which extractors leave where a line end was lost. A sign that is only ever a bullet splits anywhere;
 * others after the end of a sentence and before a capital or a figure: arrows wherever they stand so, the rest if the document uses them
 * as bullets at the beginning of lines as well.
 */
final class MidLineBullets {
    private static final String SENTENCE_ENDS = ".;:!?…)»”\"";
    private static final int ENOUGH_USES = 2;

    private final String text;
    private final Markers markers;

    MidLineBullets(String text, Markers markers) {
        this.text = text;
        this.markers = markers;
    }

    List<Line> split(List<Line> lines) {
        Map<Character, Integer> uses = new HashMap<>();
        for (Line line : lines) {
            if (markers.bulletAt(text, line.first(), line.last()) instanceof Marker.Bullet bullet) {
                uses.merge(bullet.sign(), 1, Integer::sum);
            }
        }
        List<Line> split = new ArrayList<>(lines.size());
        for (Line line : lines) {
            int begin = line.begin();
            char before = 0;
            for (int at = line.first(); at < line.last(); at++) {
                char unit = text.charAt(at);
                if (before != 0 && isApart(at, line.last()) && Markers.mayBeBullet(text, at, line.last())
                        && isBullet(at, line.last(), before, uses)) {
                    split.add(Lines.line(text, begin, at, at, begin != line.begin(),
                            line.pageStart() && begin == line.begin()));
                    begin = at;
                }
                before = Folding.isWhite(unit) ? before : unit;
            }
            split.add(begin == line.begin()
                    ? line
                    : Lines.line(text, begin, line.last(), line.end(), true, false));
        }
        return split;
    }

    /** White space is before it, or after a sign for private use that a font draws as a bullet and that is glued to the words before. */
    private boolean isApart(int at, int end) {
        return Folding.isWhite(text.charAt(at - 1))
                || (UCharacter.getType(text.charAt(at)) == ECharacterCategory.PRIVATE_USE
                        && at + 1 < end && Folding.isWhite(text.charAt(at + 1)));
    }

    private boolean isBullet(int at, int end, char before, Map<Character, Integer> uses) {
        if (!(markers.bulletAt(text, at, end) instanceof Marker.Bullet bullet)) {
            return at + 1 == end && SENTENCE_ENDS.indexOf(before) >= 0 && markers.isSign(text.charAt(at));
        }
        return bullet.role() == Role.BULLET_SIGN || (SENTENCE_ENDS.indexOf(before) >= 0
                && (bullet.role() == Role.BULLET_ARROW || uses.getOrDefault(bullet.sign(), 0) >= ENOUGH_USES)
                && isHead(bullet.end(), end));
    }

    private boolean isHead(int begin, int end) {
        int at = begin;
        while (at < end && Folding.isWhite(text.charAt(at))) {
            at++;
        }
        return at < end && (UCharacter.isUUppercase(text.codePointAt(at)) || UCharacter.isDigit(text.codePointAt(at))
                || text.charAt(at) == '«');
    }
}
