package org.mandat.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import org.mandat.diagnostic.Diagnostic;

/**
 * The text of an HTML page as light Markdown, which the layout reads: {@code #} before headings, {@code -} or numbers before list items,
 * an empty line between blocks. What is no part of the document is left out: see {@link PageParts}.
 */
final class HtmlText {
    private static final int HEAD = 1024;
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");

    private HtmlText() {
    }

    static DecodedText extract(String name, byte[] bytes, List<Diagnostic> diagnostics) {
        DecodedText source = declared(bytes).map(charset -> TextEncoding.strict(name, bytes, 0, charset))
                .orElseGet(() -> TextEncoding.decode(name, bytes, diagnostics));
        Element body = Jsoup.parse(source.text()).body();
        PageParts parts = PageParts.of(body);
        HtmlWriter writer = new HtmlWriter(parts);
        parts.main().orElse(body).filter(writer);
        if (!writer.leftOut().isEmpty()) {
            diagnostics.add(Diagnostic.info(name, "parts of the page that are left out: " + writer.leftOut()));
        }
        return DecodedText.whole(writer.text(), source.encoding());
    }

    /** What the page's head says, if it can be so (WHATWG HTML, prescan of the first 1024 bytes); a byte-order mark outranks it. */
    private static Optional<Charset> declared(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
        return matcher.find() && Charset.isSupported(matcher.group(1))
                && !matcher.group(1).regionMatches(true, 0, "utf-16", 0, 6)
                        ? Optional.of(Charset.forName(matcher.group(1)))
                        : Optional.empty();
    }
}
