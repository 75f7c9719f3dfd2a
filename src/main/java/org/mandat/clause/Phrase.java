package org.mandat.clause;

/**
 * A noun with what stands between its determiner and its last adjective, or a pronoun. Its complements are phrases of their own.
 *
 * @param from       first token, the preposition not among them
 * @param head       the noun
 * @param to         token after the last
 * @param name       first token of a name in it, or -1
 * @param role       what its preposition makes it; {@code OBJECT} if it has none
 * @param bare       whether « du », « de la », « des » before it may be no preposition: « recevra des moyens »
 * @param complement the phrase that « de », « dont » or a possessive makes its owner, or -1
 * @param next       the phrase listed after it, or -1
 * @param apposed    the phrase that says again what it is, in brackets or after a comma, or -1
 */
public record Phrase(Kind kind, int from, int head, int to, int name, Role role, boolean bare, Article article,
        int complement, int next, int apposed) {
    /** What kind of words it is made of. */
    public enum Kind {
        NOUN,
        /** « il », « celle-ci », « cette dernière », « la première ». */
        PRONOUN,
        /** « lui », « le », « en », « y » before a verb. */
        CLITIC,
        /** « son », « leurs »: the owner, not what is owned. */
        POSSESSIVE
    }

    /** Whether, as a complement, it may only say of what sort: « d’administration » in « le conseil d’administration de la CADA ». */
    public boolean isSort() {
        return article == Article.NONE && name < 0;
    }
}
