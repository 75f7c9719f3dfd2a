package org.mandat.document;

/**
 * A programme as decoded: the text that every span refers to, without byte-order mark and otherwise untouched.
 *
 * @param id             the id of its description, as {@code party-2030}
 * @param text           the decoded text; for PDF and HTML, the text as extracted
 * @param mediaType      of the original, as {@code application/pdf}
 * @param encoding       how the bytes were read, as {@code UTF-8} or {@code windows-1252}
 * @param originalSha256 of the original bytes, 64 lower-case hex digits
 */
public record Document(String id, String text, String mediaType, String encoding, String originalSha256) {
    public Span span() {
        return new Span(0, text.length());
    }

    public String text(Span span) {
        return span.of(text);
    }
}
