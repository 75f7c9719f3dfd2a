package org.mandat.layout;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.document.Folding;
import org.mandat.knowledge.LayoutMark;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/** Reads the marker that a line begins with. */
final class Markers {
    private static final int HEAD = 48;
    /** Markdown's mark of strong emphasis. */
    static final String BOLD = "**";
    private static final Pattern HASH = Pattern.compile("(#{1,6}) ");
    private static final Pattern LAST_PART = Pattern.compile("[^. ]+$");

    private final List<LayoutMark> bullets;
    private final List<LayoutMark> labels;
    private final List<LayoutMark> numbers;

    Markers(LayoutMarks marks) {
        this.bullets = marks.all().stream().filter(mark -> mark.role().isBullet()).toList();
        this.labels = marks.of(Role.LABEL);
        this.numbers = marks.all().stream().filter(mark -> mark.role().isNumber()).toList();
    }

    Marker at(String text, Line line) {
        Head head = Head.of(text, line.first(), line.last(), HEAD);
        Matcher matcher = HASH.matcher(head.folded());
        if (matcher.lookingAt()) {
            return new Marker.Hash(matcher.group(1).length(), head.origin(matcher.end()));
        }
        Marker bullet = bullet(head, matcher, line);
        return bullet instanceof Marker.Bullet ? bullet : number(text, head, matcher, line);
    }

    /** The bullet at a position, or none. */
    Marker bulletAt(String text, int begin, int end) {
        Head head = Head.of(text, begin, end, 4);
        return bullet(head, HASH.matcher(head.folded()), new Line(begin, begin, end, end, 0, true, false));
    }

    /** The number at a position of a line, or none. */
    Marker numberAt(String text, int begin, Line line) {
        Head head = Head.of(text, begin, line.last(), HEAD);
        return number(text, head, HASH.matcher(head.folded()), line);
    }

    /** Whether a sign is only ever a bullet. */
    boolean isSign(char unit) {
        return bullets.stream().anyMatch(mark -> mark.role() == Role.BULLET_SIGN
                && mark.pattern().matcher(String.valueOf(unit)).matches());
    }

    private Marker bullet(Head head, Matcher matcher, Line line) {
        if (mayBeBullet(head.folded(), 0, head.folded().length())) {
            return first(bullets, head, matcher, line);
        }
        return head.folded().indexOf(':') > 0 ? first(labels, head, matcher, line) : new Marker.None(line.first());
    }

    private static Marker first(List<LayoutMark> marks, Head head, Matcher matcher, Line line) {
        for (LayoutMark mark : marks) {
            if (matcher.usePattern(mark.pattern()).lookingAt() && matcher.end() < head.folded().length()) {
                int end = head.origin(matcher.end());
                return new Marker.Bullet(head.folded().charAt(0), mark.role(), skipSpace(head, matcher.end(), end));
            }
        }
        return new Marker.None(line.first());
    }

    /** A cheap look before the patterns: a sign, or a letter that stands alone. */
    static boolean mayBeBullet(String text, int at, int end) {
        return at < end && !Folding.isWhite(text.charAt(at)) && (!UCharacter.isLetterOrDigit(text.charAt(at))
                || (at + 1 < end && Folding.isWhite(text.charAt(at + 1))));
    }

    private static int skipSpace(Head head, int at, int end) {
        return at < head.folded().length() && head.folded().charAt(at) == ' ' ? head.origin(at + 1) : end;
    }

    private Marker number(String text, Head head, Matcher matcher, Line line) {
        int begin = head.folded().startsWith(BOLD) ? BOLD.length() : 0;
        matcher.region(begin, head.folded().length());
        for (LayoutMark mark : numbers) {
            if (matcher.usePattern(mark.pattern()).lookingAt()) {
                int end = matcher.end();
                if (begin > 0 && head.folded().startsWith(BOLD, end)) {
                    end += BOLD.length(); // only the number is bold
                } else if (begin > 0 && !isAllBold(text, line)) {
                    break;
                }
                String printed = matcher.group("number");
                String last = last(printed);
                return new Marker.Numeral(mark.role(), printed, value(last, mark.role()), printed.split("\\.").length,
                        skipSpace(head, end, head.origin(end)));
            }
        }
        return new Marker.None(line.first());
    }

    /** Whether the bold letters that a line begins with end with it, and nowhere before. */
    private static boolean isAllBold(String text, Line line) {
        return text.indexOf(BOLD, line.first() + BOLD.length()) == line.last() - BOLD.length();
    }

    private static String last(String printed) {
        Matcher matcher = LAST_PART.matcher(printed);
        return matcher.find() ? matcher.group() : printed;
    }

    private static int value(String number, Role role) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        return role == Role.NUMBER_CAPITAL || role == Role.NUMBER_LETTER
                ? number.toLowerCase(Locale.ROOT).charAt(0) - 'a' + 1
                : roman(number);
    }

    private static int roman(String number) {
        int value = 0;
        int before = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = switch (number.charAt(i)) {
                case 'I', 'i' -> 1;
                case 'V', 'v' -> 5;
                default -> 10;
            };
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }
}
