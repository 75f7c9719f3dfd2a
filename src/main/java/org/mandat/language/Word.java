package org.mandat.language;

import java.util.List;
import java.util.Set;

/**
 * What a dictionary knows of a word as it is written, wherever it stands: tokens of the same letters share one.
 *
 * @param form   as read: lower case, straight apostrophe, ligatures and line-end hyphens undone, inclusive writing made plain
 * @param key    {@code form} without accents: what names are compared by
 * @param lemmas of all analyses, without repetition; {@code form} itself when none is known
 * @param tags   bits of {@link Tag}, of all analyses
 */
public record Word(String form, String key, List<String> lemmas, long tags) {
    public Word {
        lemmas = List.copyOf(lemmas);
    }

    public boolean is(long anyOf) {
        return (tags & anyOf) != 0;
    }

    public boolean hasLemma(String lemma) {
        return form.equals(lemma) || lemmas.contains(lemma);
    }

    /** Whether any of its lemmas is one of these; asked of nearly every word, hence no stream. */
    public boolean hasLemmaOf(Set<String> some) {
        for (String lemma : lemmas) {
            if (some.contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    /** Cheap, since words are looked up as often as tokens are read. */
    @Override
    public int hashCode() {
        return 31 * form.hashCode() + Long.hashCode(tags);
    }
}
