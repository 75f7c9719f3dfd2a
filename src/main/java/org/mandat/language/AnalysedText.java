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
        return sentences.stream().mapToInt(s -> (int) s.tokens().stream().filter(t -> !t.is(Tag.PUNCTUATION)).count())
                .sum();
    }
}
