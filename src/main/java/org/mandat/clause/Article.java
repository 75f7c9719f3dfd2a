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
    NONE
}
