package org.mandat.language;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a view into words, figures, addresses and punctuation marks, by the French rules of elision and grouped figures. */
final class Tokenizer {
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu",
            "puisqu",
            "quoiqu", "quelqu");
    private static final int LONGEST_ELIDED = 7;
    private static final int LONGEST_CLITIC = 8;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://\\S+|[\\w.+-]+@[\\w.-]+|[\\p{Ll}\\d-]{2,}(?:\\.[\\p{Ll}\\d-]{2,})*\\.[a-z]{2,6}(?:/\\S*)?)");

    private final WordReader words;

    private Tokenizer(WordReader words) {
        this.words = words;
    }

    Tokenizer(Dictionary dictionary) {
        this(new WordReader(dictionary));
    }

    /** Another one for another thread. */
    Tokenizer session() {
        return new Tokenizer(words.session());
    }

    boolean isWord(String form) {
        return words.isWord(form);
    }

    List<Token> tokens(View view, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        String text = view.text().substring(from, to);
        Matcher figure = WordReader.FIGURE.matcher(text);
        Matcher dotted = WordReader.DOTTED.matcher(text);
        Matcher address = ADDRESS.matcher(text);
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            int end;
            if (unit == ' ') {
                i++;
                continue;
            } else if (UCharacter.isDigit(unit) && figure.region(i, near(text, i)).lookingAt()
                    && !letterAt(text, figure.end())) {
                end = figure.end();
            } else if (UCharacter.isUpperCase(unit) && dotted.region(i, near(text, i)).lookingAt()) {
                end = dotted.end();
            } else if (WordReader.isWordUnit(unit)) {
                end = mayBeAddress(text, i) && address.region(i, near(text, i)).lookingAt()
                        && isAddress(address.group())
                                ? address.end()
                                : wordEnd(text, i);
            } else if (unit == '-' && i > 0 && WordReader.isWordUnit(text.charAt(i - 1)) && cliticEnd(text, i) > i) {
                end = cliticEnd(text, i);
            } else {
                end = i + Character.charCount(text.codePointAt(i));
                while (unit == '.' && end < text.length() && text.charAt(end) == '.') {
                    end++;
                }
            }
            tokens.add(new Token(view.source(from + i, from + end), words.read(text.substring(i, end))));
            i = end;
        }
        return tokens;
    }

    /** Regular expressions see this far: a text without spaces must cost no more than one with. */
    private static int near(String text, int i) {
        return Math.min(text.length(), i + WordReader.LONGEST_WORD);
    }

    /** A cheap look before the pattern: each address has one of three signs in it. */
    private static boolean mayBeAddress(String text, int begin) {
        int limit = near(text, begin);
        int i = begin;
        while (i < limit && (WordReader.isWordUnit(text.charAt(i)) || "-+_".indexOf(text.charAt(i)) >= 0
                || Character.isSurrogate(text.charAt(i)))) {
            i++;
        }
        return i + 1 < limit && ".@:".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) != ' ';
    }

    private static boolean letterAt(String text, int i) {
        return i < text.length() && (UCharacter.isLetter(text.charAt(i))
                || text.charAt(i) == '-' && i + 1 < text.length() && UCharacter.isLetter(text.charAt(i + 1)));
    }

    private static boolean isAddress(String text) {
        return (text.contains("://") || text.contains("@") || text.contains("."))
                && !WordReader.INCLUSIVE.matcher(text).matches();
    }

    /** The end of a pronoun that is joined to the verb before it (« supprimons-la », « passera-t-il »); where it is if there is none. */
    private int cliticEnd(String text, int hyphen) {
        int end = hyphen + 1;
        while (end < text.length() && end - hyphen <= LONGEST_CLITIC
                && (WordReader.isWordUnit(text.charAt(end)) || text.charAt(end) == '-' && end == hyphen + 2)) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\'' || !words.isClitic(text.substring(hyphen, end))
                ? hyphen
                : end;
    }

    /** Letters and digits, with hyphens, inclusive dots and non-eliding apostrophes between them. */
    private int wordEnd(String text, int begin) {
        int i = begin;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (WordReader.isWordUnit(unit)) {
                i++;
            } else if (unit == '\'') {
                if (i - begin <= LONGEST_ELIDED
                        && ELIDED.contains(text.substring(begin, i).toLowerCase(Locale.ROOT))) {
                    return i + 1;
                }
                if (i + 1 < text.length() && WordReader.isWordUnit(text.charAt(i + 1)) && i - begin > 2) {
                    i++;
                } else {
                    return i;
                }
            } else if ((unit == '-' || unit == '·') && i + 1 < text.length()
                    && WordReader.isWordUnit(text.charAt(i + 1))) {
                if (unit == '-' && i > begin && words.isVerb(text.substring(begin, i)) && cliticEnd(text, i) > i) {
                    return i;
                }
                i++;
            } else if (unit == '.' && i + 1 < text.length() && i - begin < WordReader.LONGEST_WORD
                    && UCharacter.isLowerCase(text.charAt(i + 1))
                    && WordReader.INCLUSIVE.matcher(text).region(begin, Math.min(text.length(), i + 12)).lookingAt()) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }
}
