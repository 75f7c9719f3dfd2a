package org.mandat.knowledge;

import java.util.List;

/**
 * Words that patterns name together, as {@code $increase}.
 *
 * @param name  without the dollar
 * @param words lemmas; a word of several tokens has spaces
 */
public record WordList(String iri, String name, List<String> words) {
    public WordList {
        words = List.copyOf(words);
    }
}
