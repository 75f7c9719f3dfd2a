package org.mandat.language;

import java.util.List;

import org.mandat.document.Span;

/**
 * A word, number or punctuation mark.
 *
 * @param span   where it stands in the document
 * @param form   as read: lower case, straight apostrophe, ligatures and line-end hyphens undone, inclusive writing made plain
 * @param key    {@code form} without accents: what names are compared by
 * @param lemmas of all analyses, without repetition; {@code form} itself when none is known
 * @param tags   bits of {@link Tag}, of all analyses
 */
public record Token(Span span, String form, String key, List<String> lemmas, int tags) {
    public boolean is(int anyOf) {
        return (tags & anyOf) != 0;
    }

    public boolean hasLemma(String lemma) {
        return form.equals(lemma) || lemmas.contains(lemma);
    }
}
