package org.mandat.layout;

import java.util.List;

import org.mandat.document.Span;

/**
 * A part of a document under a heading, with its parts.
 *
 * @param path     ordinals from the document down, as {@code 2/1}; the document itself is the empty path
 * @param number   as printed, else empty
 * @param title    the heading, white space folded; empty for the document
 * @param nature   what kind of text it holds, as the marks of {@code mappings/} say; its parts inherit it
 * @param span     from its heading to the next heading of its depth or less; where titles follow their text, to its heading
 * @param blocks   the blocks directly in it, not those of its parts; its title is the first {@code HEADING} among them
 * @param children its parts, in text order
 */
public record Section(String path, String number, String title, Nature nature, Span span, List<Block> blocks,
        List<Section> children) {
    /** How the words of a section count. */
    public enum Nature {
        /** Nothing special. */
        BODY,
        /** A diagnosis: what is wrong today (« Notre constat »). */
        DIAGNOSIS,
        /** A foreword in the author's voice, values, praise. */
        FOREWORD,
        /** The proposals themselves (« Nos propositions »). */
        PROPOSALS,
        /** Its heading is a demand of somebody else, and its text the answer. */
        DEMAND
    }

    public Section {
        blocks = List.copyOf(blocks);
        children = List.copyOf(children);
    }
}
