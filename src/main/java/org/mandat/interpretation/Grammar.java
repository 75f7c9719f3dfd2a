package org.mandat.interpretation;

import java.util.Set;

import org.mandat.knowledge.Knowledge;
import org.mandat.recognition.Clauses;

/**
 * Words of a language that decide how others are meant.
 *
 * @param denies     words shortly before a verb that deny it
 * @param endsDenial words behind which such a word denies nothing
 * @param ofSeveral  pronouns and possessives that stand for all that were named together
 * @param clauses    tells which of them only state what is
 */
record Grammar(Set<String> denies, Set<String> endsDenial, Set<String> ofSeveral, Clauses clauses) {
    static Grammar of(Knowledge knowledge) {
        return new Grammar(knowledge.words("denial"), knowledge.words("denial-end"), knowledge.words("of-several"),
                Clauses.of(knowledge));
    }
}
