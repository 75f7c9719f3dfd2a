package org.mandat.language;

import java.util.List;
import java.util.Set;

import org.mandat.document.Span;

/**
 * A word, number or punctuation mark in its place.
 *
 * @param span where it stands in the document
 * @param word what is known of it
 */
public record Token(Span span, Word word) {
    public String form() {
        return word.form();
    }

    public String key() {
        return word.key();
    }

    public List<String> lemmas() {
        return word.lemmas();
    }

    public long tags() {
        return word.tags();
    }

    public boolean is(long anyOf) {
        return word.is(anyOf);
    }

    public boolean hasLemma(String lemma) {
        return word.hasLemma(lemma);
    }

    /** Whether any of its lemmas is one of these; its form counts only where it is a lemma. */
    public boolean hasLemmaOf(Set<String> some) {
        return word.hasLemmaOf(some);
    }
}
