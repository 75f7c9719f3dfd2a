package org.mandat.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** The one way white space is folded: every run of Unicode White_Space becomes one space, then both ends are trimmed. */
public final class Folding {
    private Folding() {
    }

    public static boolean isWhite(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r'); // most calls, without a look-up
        }
        if (codePoint > 0xA0 && codePoint < 0x1680 || codePoint > 0x200A && codePoint < 0x2028) {
            return false; // accented letters; dashes, apostrophes and quotation marks
        }
        // ICU, since Java's own tables differ between JDKs and leave U+00A0, U+202F and U+2029.
        return UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE);
    }

    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i); // no white space lies beyond the basic plane
            if (!isWhite(unit)) {
                folded.append(unit);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }
}
