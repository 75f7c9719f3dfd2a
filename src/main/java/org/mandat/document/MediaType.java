package org.mandat.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The formats that can be read. */
enum MediaType {
    TEXT("text/plain"), MARKDOWN("text/markdown"), HTML("text/html"), PDF("application/pdf");

    /** PDF readers accept a header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
    private static final int SNIFFED = 1024;

    private final String iana;

    MediaType(String iana) {
        this.iana = iana;
    }

    String iana() {
        return iana;
    }

    /** By what the bytes begin with, then by the ending of the name. */
    static MediaType of(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        refuseOtherFormats(name, head);
        String file = name.toLowerCase(Locale.ROOT);
        if (file.endsWith(".pdf")) {
            throw Decoder.refused(name, "is named .pdf but is none", "it may be damaged; fetch it again");
        }
        // UTF-16 has a zero beside each of these letters.
        String start = head.replace("\0", "").toLowerCase(Locale.ROOT).replaceFirst("^(ï»¿|ÿþ|þÿ)", "").stripLeading();
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || file.endsWith(".html")
                || file.endsWith(".htm") || file.endsWith(".xhtml")) {
            return HTML;
        }
        return file.endsWith(".md") || file.endsWith(".markdown") ? MARKDOWN : TEXT;
    }

    private static void refuseOtherFormats(String name, String head) {
        String format = head.startsWith("PK\u0003\u0004")
                ? "a ZIP archive (perhaps a word processor's document)"
                : head.startsWith("\u00D0\u00CF\u0011\u00E0")
                        ? "an old word processor's document"
                        : head.startsWith("{\\rtf") ? "RTF" : head.startsWith("%!PS") ? "PostScript" : "";
        if (!format.isEmpty()) {
            throw Decoder.refused(name, "is " + format, "save it as PDF, HTML or UTF-8 text");
        }
    }
}
