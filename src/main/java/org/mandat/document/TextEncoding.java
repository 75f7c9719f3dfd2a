package org.mandat.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mandat.diagnostic.Diagnostic;

/**
 * Bytes of plain text to a string. In this order: a byte-order mark; UTF-16 seen by its zero bytes; strict UTF-8; then a guess among
 * single-byte charsets, which is told.
 */
final class TextEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int CONFIDENT = 60;
    /** What UTF-8 looks like when it was read as windows-1252 and written again. */
    private static final Pattern ENCODED_TWICE = Pattern.compile("Ã[©¨ªàë´»§®¢]|â€[™œ¦“”]|Â[«»]");

    private TextEncoding() {
    }

    static DecodedText decode(String name, byte[] bytes, List<Diagnostic> diagnostics) {
        DecodedText decoded = byMark(name, bytes).or(() -> byZeros(name, bytes, diagnostics))
                .or(() -> utf8(bytes)).orElseGet(() -> guessed(name, bytes, diagnostics));
        refuseBinary(name, decoded.text());
        if (isEncodedTwice(decoded.text())) {
            diagnostics.add(Diagnostic.warning(name, "seems to have been encoded twice (« Ã© » for « é »): "
                    + "its accents will not be understood; encode it once as UTF-8"));
        }
        return decoded;
    }

    private static boolean isEncodedTwice(String text) {
        return (text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0 || text.contains("â€"))
                && ENCODED_TWICE.matcher(text).results().limit(5).count() == 5;
    }

    private static Optional<DecodedText> byMark(String name, byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(strict(name, bytes, 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(strict(name, bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(strict(name, bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** European text in UTF-16 has a zero in nearly every other byte, always on the same side. */
    private static Optional<DecodedText> byZeros(String name, byte[] bytes, List<Diagnostic> diagnostics) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int half = bytes.length / 2;
        if (bytes.length % 2 != 0 || Math.max(zeros[0], zeros[1]) < half * 0.5
                || Math.min(zeros[0], zeros[1]) > half * 0.05) {
            return Optional.empty();
        }
        Charset charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        diagnostics.add(Diagnostic.info(name, "has no byte-order mark; read as " + charset.name()));
        return Optional.of(strict(name, bytes, 0, charset));
    }

    private static Optional<DecodedText> utf8(byte[] bytes) {
        try {
            return Optional
                    .of(new DecodedText(decoder(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes)).toString(),
                            StandardCharsets.UTF_8.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static DecodedText guessed(String name, byte[] bytes, List<Diagnostic> diagnostics) {
        Utf8Census census = Utf8Census.of(bytes);
        if (census.isDamagedUtf8()) {
            throw Decoder.refused(name, "is UTF-8 with " + census.invalid() + " damaged place(s), the first at byte "
                    + census.firstInvalid(), "mend it there, or save it again as UTF-8");
        }
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        Charset charset = match != null && match.getConfidence() >= CONFIDENT && Charset.isSupported(match.getName())
                && !match.getName().startsWith("UTF-") ? Charset.forName(match.getName()) : WINDOWS_1252;
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            charset = WINDOWS_1252; // its superset, as browsers read it (WHATWG Encoding)
        }
        diagnostics.add(Diagnostic.info(name, "is not UTF-8; read as " + charset.name()
                + ", by detection: save it as UTF-8 if accents look wrong"));
        return strict(name, bytes, 0, charset);
    }

    static DecodedText strict(String name, byte[] bytes, int from, Charset charset) {
        try {
            String text = decoder(charset).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
            return new DecodedText(text, charset.name());
        } catch (CharacterCodingException e) {
            throw Decoder.refused(name, "is not the " + charset.name() + " that it seems to be",
                    "save it again as UTF-8");
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void refuseBinary(String name, String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw Decoder.refused(name, "holds a NUL at character " + i, "it is binary or damaged; give its text");
            }
            controls += unit < ' ' && "\t\n\u000B\f\r".indexOf(unit) < 0 ? 1 : 0;
        }
        if (controls > 4 && controls > text.length() / 200) {
            throw Decoder.refused(name, "is binary", "give a text, Markdown, HTML or PDF file");
        }
    }
}
