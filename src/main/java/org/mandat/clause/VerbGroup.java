package org.mandat.clause;

import org.mandat.clause.Predicate.Polarity;

/**
 * A verb with its auxiliaries and the pronouns before it.
 *
 * @param from     first token
 * @param head     the verb that says what is done: of « sera doté » the participle
 * @param to       token after the last
 * @param tensed   the token whose form tells the mood; {@code head} or its auxiliary
 * @param clitics  tokens of pronouns by {@link Clitic}, -1 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record VerbGroup(int from, int head, int to, int tensed, Mood mood, boolean passive, Polarity polarity,
        int[] clitics) {
    /** What the verb says of the time. */
    enum Mood {
        FUTURE, CONDITIONAL, PRESENT, SUBJUNCTIVE, PAST, INFINITIVE, GERUND
    }

    /** Pronouns that stand before a verb. */
    enum Clitic {
        SUBJECT, REFLEXIVE, OBJECT, DATIVE, OF, IN
    }

    int clitic(Clitic clitic) {
        return clitics[clitic.ordinal()];
    }

    boolean has(Clitic clitic) {
        return clitic(clitic) >= 0;
    }
}
