package org.mandat.clause;

/** What a phrase is to a predicate, whatever the voice: « la CNIL sera supprimée » and « supprimer la CNIL » have one object. */
public enum Role {
    /** The grammatical subject of a finite verb, in any voice. */
    BEARER,
    /** Who acts: the subject of an active verb, « par » with a passive one or a noun. */
    SUBJECT,
    /** What is acted on: the object of an active verb, the subject of a passive one, « de » with a noun. */
    OBJECT,
    /** « à », « auprès de », « au profit de », « lui ». */
    TO,
    /** « de », « dont », « en », a possessive. */
    OF,
    /** « par »: of an active verb, whose subject another is. */
    BY,
    /** « via », « grâce à », « au moyen de ». */
    THROUGH,
    /** « dans », « en », « au sein de », « y », « où ». */
    IN,
    /** « sous ». */
    UNDER,
    /** « avec ». */
    WITH,
    /** « pour ». */
    FOR,
    /** « sur ». */
    ON,
    /** « vers ». */
    TOWARD,
    /** « plutôt que », « au lieu de », « et non ». */
    INSTEAD,
    /** « sans », « hors ». */
    WITHOUT,
    /** « selon », « conformément à ». */
    ACCORDING,
    /** What stands before the colon under which it is said, or what the verb before the colon is about. */
    TOPIC,
    /** Any other preposition. */
    OTHER
}
