package org.mandat.layout;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;

/** What the letters of a short text look like. */
final class Words {
    private static final int SHORTEST_TITLE = 12;

    private Words() {
    }

    /** Whether the first letter or digit is a small letter; signs before it do not count, but a text of signs is not. */
    static boolean startsSmall(CharSequence text) {
        for (int i = 0; i < text.length();) {
            int codePoint = Character.codePointAt(text, i);
            if (UCharacter.isLetterOrDigit(codePoint)) {
                return UCharacter.isULowercase(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }

    /** Whether the first letter or digit is a capital, a digit, or has no case. */
    static boolean startsGreat(CharSequence text) {
        return hasWords(text) && !startsSmall(text);
    }

    static boolean hasWords(CharSequence text) {
        return hasWords(text, 0, text.length());
    }

    /** The same of a part of a text. */
    static boolean hasWords(CharSequence text, int begin, int end) {
        for (int i = begin; i < end; i += Character.charCount(Character.codePointAt(text, i))) {
            if (UCharacter.isLetterOrDigit(Character.codePointAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasLetters(CharSequence text) {
        return text.codePoints().anyMatch(UCharacter::isLetter);
    }

    /** At least four capitals, and hardly a small letter. */
    static boolean isCapitals(CharSequence text) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(Character.codePointAt(text, i))) {
            int codePoint = Character.codePointAt(text, i);
            capitals += UCharacter.isUUppercase(codePoint) ? 1 : 0;
            small += UCharacter.isULowercase(codePoint) ? 1 : 0;
        }
        return capitals >= 4 && small * 10 <= capitals;
    }

    /** Two words or more in capitals only: no acronym. */
    static boolean isTitle(String folded) {
        return isCapitals(folded) && folded.indexOf(' ') > 0 && folded.length() >= SHORTEST_TITLE;
    }

    /** The letters and digits, in small letters: equal for a title and its repetition in other print. */
    static String key(CharSequence text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(Character.codePointAt(text, i))) {
            int codePoint = Character.codePointAt(text, i);
            if (UCharacter.isLetterOrDigit(codePoint)) {
                key.appendCodePoint(codePoint);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a sentence ends before the last word: a stop, white space, a capital. */
    static boolean hasInnerStop(String folded) {
        for (int i = 1; i + 2 < folded.length(); i++) {
            if (".!?…".indexOf(folded.charAt(i)) >= 0 && folded.charAt(i + 1) == ' '
                    && UCharacter.isUUppercase(folded.codePointAt(i + 2)) && UCharacter.isLetter(folded.charAt(i - 1))
                    && i > 2 && folded.charAt(i - 2) != ' ') {
                return true;
            }
        }
        return false;
    }
}
