package org.mandat.recognition;

import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Tells whether a word that may be a verb is one, by its neighbours.
 *
 * @param subjects relative pronouns that are subjects: what follows « qui la » is a verb, what follows « dont la » a noun
 */
record Verbs(Set<String> subjects) {
    /** A finite form; a word that may also be a noun or an adjective is a verb where its place says so. */
    boolean isVerb(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (!token.is(Tag.FINITE | Tag.SUBJUNCTIVE | Tag.IMPERATIVE_1)
                || token.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.PRONOUN) || isName(sentence, at)) {
            return false;
        }
        if (!token.is(Tag.NOUN | Tag.ADJECTIVE)) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        Token before = sentence.token(at - 1);
        return token.is(Tag.AUXILIARY)
                ? !before.is(Tag.DETERMINER) || before.is(Tag.PRONOUN) && !before.hasLemma("le")
                : before.hasLemma("ne") || isAfterPronoun(sentence, at) || isAfterSubject(sentence, at)
                        || isBeforeInfinitive(sentence, at);
    }

    /** A capital in mid-sentence, among small letters: « Free », « ACTA ». */
    private static boolean isName(Sentence sentence, int at) {
        return at > 0 && sentence.token(at).is(Tag.CAPITAL)
                && !(sentence.token(at).is(Tag.ACRONYM) && sentence.token(at - 1).is(Tag.ACRONYM));
    }

    /** « elle ferme », « qui en place »: « en » and « le » are pronouns for sure only after another. */
    private boolean isAfterPronoun(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        if (!before.is(Tag.PRONOUN)) {
            return false;
        }
        if (!before.is(Tag.DETERMINER | Tag.PREPOSITION | Tag.NOUN)) {
            return true;
        }
        Token first = sentence.token(Math.max(0, at - 2));
        return subjects.contains(first.form()) || first.is(Tag.PRONOUN)
                && !first.is(Tag.DETERMINER | Tag.PREPOSITION | Tag.NOUN | Tag.SUBORDINATOR);
    }

    /** « la France compte dix »: between a noun that can be nothing else, and that no preposition governs, and a complement. */
    private static boolean isAfterSubject(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        return !sentence.token(at).is(Tag.ADJECTIVE) && before.is(Tag.NOUN | Tag.NAME)
                && !before.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.NUMBER | Tag.ADJECTIVE)
                && at + 1 < sentence.size() && !sentence.token(at + 1).is(Tag.PUNCTUATION)
                && !(at > 1 && sentence.token(at - 2).is(Tag.PREPOSITION));
    }

    /** « un docteur sur trois part travailler ». */
    private static boolean isBeforeInfinitive(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        return at + 1 < sentence.size() && sentence.token(at + 1).is(Tag.INFINITIVE)
                && !sentence.token(at + 1).is(Tag.NOUN) && !before.is(Tag.PREPOSITION | Tag.ADJECTIVE)
                && (before.is(Tag.NUMBER) || !before.is(Tag.DETERMINER));
    }
}
