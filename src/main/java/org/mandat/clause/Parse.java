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

    /** The phrase that begins with a token, a possessive apart; -1 if none does. */
    public int beginning(int token) {
        for (int i = 0; i < phrases.size(); i++) {
            if (phrase(i).from() == token && phrase(i).kind() != Phrase.Kind.POSSESSIVE) {
                return i;
            }
        }
        return -1;
    }
}
