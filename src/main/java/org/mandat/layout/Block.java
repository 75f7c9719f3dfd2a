package org.mandat.layout;

import org.mandat.document.Span;

/**
 * A part of a document. The spans of a layout's blocks tile the document: each begins where the one before ends.
 *
 * @param span    the whole part, with its marks and the white space after it
 * @param content inside {@code span}: without bullet, number, heading marks and outer white space; what measures quote
 * @param kind    what it is
 * @param depth   of a heading 1.., of an item 1.. (nesting), else 0
 * @param number  as printed before a heading or item ({@code 3}, {@code II}), else empty
 */
public record Block(Span span, Span content, Kind kind, int depth, String number) {
    /** What a block is. */
    public enum Kind {
        /** Names the section that it opens. */
        HEADING,
        /** One item of a list. */
        ITEM,
        /** Running text. */
        PARAGRAPH,
        /** Table of contents. */
        CONTENTS,
        /** Running heads, page numbers, separators, decorations. */
        FURNITURE,
        /** Who made and sells the document; addresses, signatures, salutations. */
        IMPRINT;

        /** Whether measures may be read from it. */
        public boolean isProse() {
            return this == HEADING || this == ITEM || this == PARAGRAPH;
        }
    }

    public Block {
        if (!span.contains(content)) {
            throw new IllegalArgumentException("a block's content lies in its span: " + content + " is not in " + span);
        }
    }
}
