package org.mandat.language;

/** Parts of speech and forms of verbs, as bits; a token carries those of all its analyses. */
public final class Tag {
    public static final int NOUN = 1;
    public static final int ADJECTIVE = 1 << 1;
    public static final int VERB = 1 << 2;
    public static final int DETERMINER = 1 << 3;
    public static final int PRONOUN = 1 << 4;
    public static final int PREPOSITION = 1 << 5;
    public static final int CONJUNCTION = 1 << 6;
    public static final int ADVERB = 1 << 7;
    public static final int NUMBER = 1 << 8;
    public static final int NAME = 1 << 9;
    public static final int PUNCTUATION = 1 << 10;
    public static final int UNKNOWN = 1 << 11;
    public static final int INFINITIVE = 1 << 12;
    /** Future, first person singular or plural. */
    public static final int FUTURE_1 = 1 << 13;
    public static final int FUTURE_3 = 1 << 14;
    /** Present indicative, first person. */
    public static final int PRESENT_1 = 1 << 15;
    public static final int PRESENT_3 = 1 << 16;
    public static final int CONDITIONAL = 1 << 17;
    public static final int IMPERFECT = 1 << 18;
    public static final int PARTICIPLE_PRESENT = 1 << 19;
    public static final int PARTICIPLE_PAST = 1 << 20;
    public static final int SUBJUNCTIVE = 1 << 21;
    public static final int SIMPLE_PAST = 1 << 22;
    /** Starts with a capital letter in the text. */
    public static final int CAPITAL = 1 << 23;
    /** Two capital letters or more, and no small one. */
    public static final int ACRONYM = 1 << 24;
    /** An auxiliary (être, avoir). */
    public static final int AUXILIARY = 1 << 25;
    public static final int PLURAL = 1 << 26;
    /** A noun, adjective, participle or pronoun that is, or may be, singular (« fonds »). */
    public static final int SINGULAR = 1 << 27;
    /** Of nouns, adjectives, participles, determiners and pronouns; those of either gender have both. */
    public static final int MASCULINE = 1 << 28;
    public static final int FEMININE = 1 << 29;
    /** Finite forms of verbs. */
    public static final int VERB_SINGULAR = 1 << 30;
    public static final int VERB_PLURAL = 1 << 31;
    /** Any finite form of a verb. */
    public static final int FINITE = FUTURE_1 | FUTURE_3 | PRESENT_1 | PRESENT_3 | CONDITIONAL | IMPERFECT
            | SIMPLE_PAST;

    private Tag() {
    }
}
