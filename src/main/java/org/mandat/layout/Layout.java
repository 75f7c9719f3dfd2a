package org.mandat.layout;

import java.util.List;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.document.Document;

/**
 * How a document is laid out.
 *
 * @param blocks in text order; their spans tile the document
 * @param root   the document as a section, whose path is empty
 */
public record Layout(Document document, List<Block> blocks, Section root, List<Diagnostic> diagnostics) {
    public Layout {
        blocks = List.copyOf(blocks);
        diagnostics = List.copyOf(diagnostics);
        int end = 0;
        for (Block block : blocks) {
            if (block.span().begin() != end) {
                throw new IllegalArgumentException(
                        "blocks tile the document: one begins at " + block.span().begin() + ", not " + end);
            }
            end = block.span().end();
        }
        if (end != document.text().length()) {
            throw new IllegalArgumentException(
                    "blocks tile the document: they end at " + end + ", not " + document.text().length());
        }
    }
}
