package org.mandat.layout;

import java.util.List;

import org.mandat.document.Folding;
import org.mandat.document.Span;

/**
 * A part of a document. The spans of a layout's blocks tile the document: each begins where the one before ends.
 *
 * @param span    the whole part, with its marks and the white space after it
 * @param content inside {@code span}: without bullet, number, heading marks and outer white space; what measures quote
 * @param kind    what it is
 * @param depth   of a heading 1.., of an item 1.. (nesting), else 0
 * @param number  as printed before a heading or item ({@code 3}, {@code II}), else empty
 * @param asides  what lies in {@code content} but is no part of its words, in text order: the running head between two halves of a
 *                paragraph, the sign of a note, the space after a drop capital
 * @param remark  whether a label says that it tells why or at what cost, not what shall be done: « Constat : … »
 */
public record Block(Span span, Span content, Kind kind, int depth, String number, List<Span> asides, boolean remark) {
    /** What a block is. */
    public enum Kind {
        /** Names the section that it opens. */
        HEADING,
        /** One item of a list. */
        ITEM,
        /** Running text. */
        PARAGRAPH,
        /** A note to the text, at the foot of its page or at the end: it tells sources, and commits to nothing. */
        NOTE,
        /** Table of contents. */
        CONTENTS,
        /** Running heads, page numbers, separators, decorations. */
        FURNITURE,
        /** Who made and sells the document; addresses, signatures, salutations. */
        IMPRINT;

        /** Whether it is read for what it names; measures are not read from notes. */
        public boolean isProse() {
            return this == HEADING || this == ITEM || this == PARAGRAPH || this == NOTE;
        }
    }

    /** A block without asides that is no remark. */
    public Block(Span span, Span content, Kind kind, int depth, String number) {
        this(span, content, kind, depth, number, List.of(), false);
    }

    public Block {
        asides = List.copyOf(asides);
        if (!span.contains(content)) {
            throw new IllegalArgumentException("a block's content lies in its span: " + content + " is not in " + span);
        }
        if (!asides.stream().allMatch(content::contains)) {
            throw new IllegalArgumentException("a block's asides lie in its content: " + asides + ", " + content);
        }
    }

    /** The words of its content in a text, white space folded, asides left out. */
    public String words(String text) {
        StringBuilder words = new StringBuilder(content.length());
        int begin = content.begin();
        for (Span aside : asides) {
            words.append(text, begin, aside.begin());
            begin = aside.end();
        }
        return Folding.fold(words.append(text, begin, content.end()));
    }
}
