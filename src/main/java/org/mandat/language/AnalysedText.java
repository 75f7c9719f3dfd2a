package org.mandat.language;

import java.util.List;

import org.mandat.layout.Layout;

/** A laid-out document with the sentences of its prose blocks (headings, items, paragraphs), in text order. */
public record AnalysedText(Layout layout, List<Sentence> sentences) {
    public AnalysedText {
        sentences = List.copyOf(sentences);
    }

    /** Words: tokens that are no punctuation. */
    public int words() {
        int words = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                words += token.is(Tag.PUNCTUATION) ? 0 : 1;
            }
        }
        return words;
    }
}
