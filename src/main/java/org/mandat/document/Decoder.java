package org.mandat.document;

import java.util.ArrayList;
import java.util.List;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;

/**
 * Bytes to {@link Document}: a pure function that reads plain text, Markdown, HTML and PDF. Nothing of the text is normalised:
 * line ends, ligatures, soft hyphens and separators stay; only a byte-order mark is left out.
 */
public final class Decoder {
    private Decoder() {
    }

    /**
     * Decodes the bytes of one file.
     *
     * @param id    of the document's description
     * @param name  of its file: its ending tells Markdown from text; the bytes decide everything else
     * @param bytes as received
     * @throws MandatException {@code DOCUMENT} if they are empty, binary, damaged, encrypted or hold no text
     */
    public static Decoded decode(String id, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw refused(name, "is empty", "check the file, or leave it out of the catalogue");
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        MediaType mediaType = MediaType.of(name, bytes);
        DecodedText decoded = switch (mediaType) {
            case PDF -> inColumns(name, PdfText.extract(name, bytes), diagnostics);
            case HTML -> HtmlText.extract(name, bytes, diagnostics);
            case MARKDOWN -> TextEncoding.decode(name, bytes, diagnostics);
            case TEXT -> inColumns(name, TextEncoding.decode(name, bytes, diagnostics), diagnostics);
        };
        if (decoded.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw refused(name, "holds no text",
                    "it may be a scan: give the text itself, or run character recognition first");
        }
        return new Decoded(new Document(id, decoded.text(), mediaType.iana(), decoded.encoding(), Digest.sha256(bytes)),
                diagnostics);
    }

    private static DecodedText inColumns(String name, DecodedText decoded, List<Diagnostic> diagnostics) {
        Columns.Apart apart = Columns.set(decoded.text());
        if (apart.pages() > 0) {
            diagnostics.add(Diagnostic.info(name,
                    "pages in columns: " + apart.pages() + "; each column is read after the one to its left"));
        }
        return new DecodedText(apart.text(), decoded.encoding());
    }

    static MandatException refused(String name, String what, String advice) {
        return new MandatException(ErrorCode.DOCUMENT, name + " " + what + ": " + advice);
    }
}
