package org.mandat.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that a text must hold, one of them at least, for a regular expression to be found in it: to look for them costs a fraction. Case
 * is folded as {@link java.util.regex.Pattern#UNICODE_CASE} does. An expression that tells no such words tells nothing.
 */
final class Literals {
    private static final String QUANTIFIERS = "?*+{";

    private final String pattern;
    private int at;

    private Literals(String pattern) {
        this.pattern = pattern;
    }

    /** The words, case folded; none if any text may hold the expression. */
    static List<String> of(String pattern) {
        Literals literals = new Literals(pattern);
        List<String> words = literals.alternatives();
        return literals.at == pattern.length() ? words : List.of();
    }

    /** As the words are folded. */
    static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char unit = text.charAt(i);
            folded[i] = unit >= 'a' && unit <= 'z' || unit == ' '
                    ? unit
                    : Character.toLowerCase(Character.toUpperCase(unit));
        }
        return new String(folded);
    }

    /** Up to the closing bracket: the words of all alternatives, if each has some. */
    private List<String> alternatives() {
        List<String> all = new ArrayList<>();
        boolean known = true;
        do {
            List<String> words = sequence();
            known &= !words.isEmpty();
            all.addAll(words);
        } while (take('|'));
        return known ? all : List.of();
    }

    /** Of what must stand one after the other, the part whose shortest word is longest. */
    private List<String> sequence() {
        List<String> best = List.of();
        StringBuilder run = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            int begin = at;
            List<String> words = part();
            boolean sign = words.size() == 1 && words.get(0).length() == 1 && pattern.charAt(begin) != '(';
            boolean once = at == pattern.length() || QUANTIFIERS.indexOf(pattern.charAt(at)) < 0;
            boolean needed = once || pattern.charAt(at) == '+';
            skipQuantifier();
            if (sign && needed) {
                run.append(words.get(0));
            }
            if (!sign || !once) {
                best = better(best, List.of(run.toString()));
                run.setLength(0);
                best = needed && !sign ? better(best, words) : best;
            }
        }
        return better(best, List.of(run.toString()));
    }

    private static List<String> better(List<String> one, List<String> other) {
        return shortest(other) > shortest(one) ? other : one;
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }

    /** One sign, class, group or assertion: a sign as a word of one letter, a group's words, else none. */
    private List<String> part() {
        char sign = pattern.charAt(at++);
        return switch (sign) {
            case '(' -> group();
            case '[' -> {
                skipClass();
                yield List.of();
            }
            case '\\' -> escaped();
            case '.', '^', '$' -> List.of();
            default -> Character.isSurrogate(sign) ? List.of() : List.of(fold(String.valueOf(sign)));
        };
    }

    private List<String> group() {
        boolean words = true;
        if (take('?')) {
            while (":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++; // flags, a name, or the direction of a look
            }
            words = ":>".indexOf(pattern.charAt(at)) >= 0;
            at += pattern.charAt(at) == ')' ? 0 : 1;
        }
        List<String> inside = alternatives();
        take(')');
        return words ? inside : List.of();
    }

    private List<String> escaped() {
        char sign = pattern.charAt(at++);
        if (sign == 'p' || sign == 'P') {
            at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        } else if (sign == 'u') {
            at += 4;
        } else if (!Character.isLetterOrDigit(sign)) {
            return List.of(String.valueOf(sign));
        }
        return List.of();
    }

    private void skipClass() {
        int depth = 1;
        while (depth > 0) {
            char sign = pattern.charAt(at++);
            at += sign == '\\' ? 1 : 0;
            depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
        }
    }

    private void skipQuantifier() {
        if (at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0) {
            at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
            if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
                at++; // reluctant or possessive
            }
        }
    }

    private boolean take(char sign) {
        boolean found = at < pattern.length() && pattern.charAt(at) == sign;
        at += found ? 1 : 0;
        return found;
    }
}
