package org.mandat.clause;

import java.util.List;

/**
 * What a sentence is made of.
 *
 * @param phrases    in the order of their first tokens, pronouns of verbs and possessives among them
 * @param predicates in the order of their heads
 */
public record Parse(List<Phrase> phrases, List<Predicate> predicates) {
    public Parse {
        phrases = List.copyOf(phrases);
        predicates = List.copyOf(predicates);
    }

    public Phrase phrase(int number) {
        return phrases.get(number);
    }
}
