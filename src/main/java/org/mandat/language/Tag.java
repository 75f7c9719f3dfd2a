package org.mandat.language;

/** Parts of speech and forms of verbs, as bits; a token carries those of all its analyses. */
public final class Tag {
    public static final long NOUN = 1;
    public static final long ADJECTIVE = 1L << 1;
    public static final long VERB = 1L << 2;
    public static final long DETERMINER = 1L << 3;
    public static final long PRONOUN = 1L << 4;
    public static final long PREPOSITION = 1L << 5;
    public static final long CONJUNCTION = 1L << 6;
    public static final long ADVERB = 1L << 7;
    public static final long NUMBER = 1L << 8;
    public static final long NAME = 1L << 9;
    public static final long PUNCTUATION = 1L << 10;
    public static final long UNKNOWN = 1L << 11;
    public static final long INFINITIVE = 1L << 12;
    /** Future, first person singular or plural. */
    public static final long FUTURE_1 = 1L << 13;
    public static final long FUTURE_3 = 1L << 14;
    /** Present indicative, first person. */
    public static final long PRESENT_1 = 1L << 15;
    public static final long PRESENT_3 = 1L << 16;
    public static final long CONDITIONAL = 1L << 17;
    public static final long IMPERFECT = 1L << 18;
    public static final long PARTICIPLE_PRESENT = 1L << 19;
    public static final long PARTICIPLE_PAST = 1L << 20;
    public static final long SUBJUNCTIVE = 1L << 21;
    public static final long SIMPLE_PAST = 1L << 22;
    /** Starts with a capital letter in the text. */
    public static final long CAPITAL = 1L << 23;
    /** Two capital letters or more, and no small one. */
    public static final long ACRONYM = 1L << 24;
    /** An auxiliary (être, avoir). */
    public static final long AUXILIARY = 1L << 25;
    public static final long PLURAL = 1L << 26;
    /** A noun, adjective, participle or pronoun that is, or may be, singular (« fonds »). */
    public static final long SINGULAR = 1L << 27;
    /** Imperative, first person plural (« supprimons »). */
    public static final long IMPERATIVE_1 = 1L << 28;
    /** A word that may open a subordinate clause: « qui », « que », « dont », « lorsque », « si ». */
    public static final long SUBORDINATOR = 1L << 29;
    /** Of nouns, adjectives, participles, determiners and pronouns; those of either gender have both. */
    public static final long MASCULINE = 1L << 30;
    public static final long FEMININE = 1L << 31;
    /** Finite forms of verbs. */
    public static final long VERB_SINGULAR = 1L << 32;
    public static final long VERB_PLURAL = 1L << 33;
    /** Any finite form of a verb. */
    public static final long FINITE = FUTURE_1 | FUTURE_3 | PRESENT_1 | PRESENT_3 | CONDITIONAL | IMPERFECT
            | SIMPLE_PAST;

    private Tag() {
    }
}
