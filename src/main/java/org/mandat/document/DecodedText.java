package org.mandat.document;

import java.util.regex.Pattern;

/** A text and how its bytes were read: a charset's name, or the format that held it. */
record DecodedText(String text, String encoding) {
    private static final Pattern LONE_HALF = Pattern.compile(
            "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");

    /** Of a format that can write half of a surrogate pair, which is no character: U+FFFD stands for it (Unicode 3.9, D93b). */
    static DecodedText whole(String text, String encoding) {
        return new DecodedText(LONE_HALF.matcher(text).replaceAll("\uFFFD"), encoding);
    }
}
