package org.mandat.clause;

/** How a noun phrase is introduced. */
public enum Article {
    /** « le », « la », « les », also within « du », « aux ». */
    DEFINITE,
    /** « un », « des », « plusieurs ». */
    INDEFINITE,
    /** « ce », « cette ». */
    DEMONSTRATIVE,
    /** « son », « leurs ». */
    POSSESSIVE,
    /** « aucun ». */
    NEGATIVE,
    /** « chaque », « tout », « quel ». */
    UNIVERSAL,
    /** A number. */
    COUNT,
    /** Nothing. */
    NONE;

    /** Whether it can stand before what is not there yet: not « cette », « son », « aucune » or « toute ». */
    public boolean introduces() {
        return switch (this) {
            case DEFINITE, INDEFINITE, COUNT, NONE -> true;
            case DEMONSTRATIVE, POSSESSIVE, NEGATIVE, UNIVERSAL -> false;
        };
    }
}
