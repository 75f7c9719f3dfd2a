package org.mandat.clause;

import java.util.List;

/**
 * A word that says something of phrases.
 *
 * @param head      its token; -1 if none: a phrase that stands for a sentence
 * @param from      first token of its group (« ne lui sera plus | confié »)
 * @param to        token after the last
 * @param asserted  whether the author says that it is to be so; not what is, was, or may be elsewhere
 * @param arguments in text order
 * @param infinitive the verb that says what its subject or recipient does: « permettre de <em>saisir</em> »; -1 if there is none
 * @param topic     the phrase before a colon under which it stands, or -1
 * @param auxiliary the verb that says it of its subject: « <em>doit</em> reprendre »; -1 if there is none
 */
public record Predicate(Form form, int head, int from, int to, boolean asserted, Polarity polarity,
        List<Argument> arguments, int infinitive, int topic, int auxiliary) {
    /** How it is said. */
    public enum Form {
        VERB, INFINITIVE,
        /** A present participle that says something of the noun before it, or how something is done. */
        GERUND, PARTICIPLE, NOUN, ADJECTIVE,
        /** No word says it: « Des moyens pour les tribunaux ». */
        NONE
    }

    /** Whether it is denied. */
    public enum Polarity {
        AFFIRMED, DENIED,
        /** « ne … plus », « cesser de »: it held until now. */
        NO_LONGER
    }

    /** @param phrase its number among those of the sentence */
    public record Argument(Role role, int phrase) {
    }

    public Predicate {
        arguments = List.copyOf(arguments);
    }
}
