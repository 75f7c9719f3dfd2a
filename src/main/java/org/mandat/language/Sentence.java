package org.mandat.language;

import java.util.List;

import org.mandat.document.Span;
import org.mandat.layout.Block;
import org.mandat.layout.Section;

/**
 * A sentence of a block, or the whole of an item or heading that holds one.
 *
 * @param section the nearest section
 * @param block   the block it stands in
 * @param index   its place in the block, from 0
 * @param span    from its first to its last character; what a quote folds
 * @param tokens  in text order, at least one
 */
public record Sentence(Section section, Block block, int index, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has at least one token, at " + span);
        }
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** Where tokens {@code from} to {@code to} (exclusive) stand. */
    public Span span(int from, int to) {
        return new Span(tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
    }
}
