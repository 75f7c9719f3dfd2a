package org.mandat.service.http;

import java.util.List;

/**
 * A sentence for people, said in their language when it is sent.
 *
 * @param key  of the messages, after {@code problem.}; empty: the only value is the sentence
 * @param with what takes the places {@code {0}}, {@code {1}} … in it
 */
public record Said(String key, List<String> with) {
    public Said {
        with = List.copyOf(with);
    }

    /** A sentence that has one language only, as a parser's. */
    public static Said asIs(String sentence) {
        return new Said("", List.of(sentence));
    }
}
