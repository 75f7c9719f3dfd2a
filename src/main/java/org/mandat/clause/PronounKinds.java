package org.mandat.clause;

import java.util.Set;

import org.mandat.clause.Kinds.Kind;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/** Decides which words are pronouns: « le » before a verb, not before a noun. */
final class PronounKinds {
    private static final long NOMINAL = Tag.NOUN | Tag.ADJECTIVE | Tag.NAME | Tag.UNKNOWN | Tag.NUMBER;
    private static final long TENSED = Tag.FINITE | Tag.SUBJUNCTIVE;
    private static final long OTHER_THAN_VERB = Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER | Tag.ADVERB
            | Tag.CONJUNCTION | Tag.PRONOUN;
    private static final Set<Kind> FOLLOW_NOUNS = Set.of(Kind.NOUN, Kind.NAME, Kind.ADJECTIVE, Kind.QUOTE, Kind.CLOSE,
            Kind.PARTICIPLE, Kind.PRONOUN);
    private static final Set<String> UNLIKE_INFINITIVES = Set.of("la", "les");
    private final Kinds kinds;

    PronounKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Pronouns and relatives; none if the word is another. */
    Kind pronoun(int i) {
        if (kinds.does(i, Grammar.NEGATOR)) {
            return Kind.NEGATOR;
        }
        if (kinds.does(i, Grammar.CLITIC) && (kinds.is(i, Tag.PRONOUN) || kinds.does(i, Grammar.OBJECT_CLITIC))
                && isBeforeVerb(i)) {
            return Kind.CLITIC;
        }
        if (kinds.does(i, Grammar.STRONG_PRONOUN) && kinds.at(i - 1) == Kind.VERB
                && kinds.does(i + 1, Grammar.RELATIVE_SUBJECT)) {
            return Kind.PRONOUN; // « c’est lui qui … »
        }
        if (kinds.does(i, Grammar.CLITIC) && kinds.at(i - 1) == Kind.VERB && isLast(i)) {
            return Kind.CLITIC; // « supprimons-la »
        }
        if (kinds.does(i, Grammar.REFLEXIVE) && !kinds.is(i, Tag.DETERMINER)) {
            return Kind.CLITIC;
        }
        if (kinds.does(i, Grammar.RELATIVE_OBJECT)) {
            if (isRestrictive(i)) {
                return Kind.ADVERB; // « ne … que »
            }
            return FOLLOW_NOUNS.contains(kinds.lastContent(i))
                    || kinds.at(i - 1) == Kind.COMMA && FOLLOW_NOUNS.contains(kinds.at(i - 2))
                            ? Kind.RELATIVE
                            : kinds.at(i - 1) != Kind.NONE && isPreposition(i + 1) ? Kind.ADVERB : Kind.NONE;
        }
        if (kinds.does(i, Grammar.RELATIVE) && kinds.is(i, Tag.PRONOUN | Tag.PREPOSITION)) {
            return Kind.RELATIVE;
        }
        if (kinds.does(i, Grammar.SUBJECT_PRONOUN) && isSubject(i)) {
            return Kind.SUBJECT;
        }
        if (kinds.does(i, Grammar.STRONG_PRONOUN) && !kinds.is(i, Tag.DETERMINER)) {
            boolean floats = kinds.sentence().token(i).hasLemma("chacun") && kinds.at(i - 1) == Kind.VERB
                    && kinds.is(i - 1, Tag.VERB_PLURAL);
            if (floats) {
                return Kind.ADVERB; // « ils recevront chacun dix euros »
            }
            return Kind.PRONOUN;
        }
        return Kind.NONE;
    }

    /** Whether « ne » without « pas » stands shortly before, with its verb. */
    private boolean isRestrictive(int i) {
        Kind content = kinds.lastContent(i);
        boolean verb = content == Kind.VERB || content == Kind.PARTICIPLE || content == Kind.INFINITIVE
                || content == Kind.GERUND || isPreposition(i + 1);
        for (int j = i - 1; j >= Math.max(0, i - 7) && verb; j--) {
            if (kinds.does(j, Grammar.NOT)) {
                return false;
            }
            if (kinds.at(j) == Kind.NEGATOR) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing follows that a determiner or preposition could go with. */
    private boolean isLast(int i) {
        return i + 1 >= kinds.size() || !kinds.beginsName(i + 1) && !kinds.is(i + 1, NOMINAL | Tag.DETERMINER)
                && !kinds.sentence().token(i + 1).form().equals("«");
    }

    private boolean isPreposition(int i) {
        return kinds.is(i, Tag.PREPOSITION);
    }

    /** Whether a verb that can be nothing else follows, past other such pronouns. */
    private boolean isBeforeVerb(int i) {
        int next = i + 1;
        while (next < kinds.size() && kinds.does(next, Grammar.CLITIC) && !kinds.beginsName(next)) {
            next++;
        }
        if (next >= kinds.size() || kinds.beginsName(next)) {
            return false;
        }
        Token verb = kinds.sentence().token(next);
        boolean form = verb.is(TENSED | Tag.INFINITIVE) || verb.is(Tag.PARTICIPLE_PRESENT) && next > i
                && !kinds.does(i, Grammar.OF_CLITIC);
        // « la placer », « les placer »: nouns that are infinitives too are masculine and singular
        boolean disagrees = verb.is(Tag.INFINITIVE) && !verb.is(Tag.PLURAL)
                && UNLIKE_INFINITIVES.contains(kinds.sentence().token(i).form());
        boolean only = !verb.is(OTHER_THAN_VERB) || verb.is(Tag.AUXILIARY) || disagrees
                || verb.is(Tag.PARTICIPLE_PRESENT) && kinds.does(i - 1, Grammar.OF_CLITIC); // « en les confiant »
        // « lui », « se », « y » are never articles: any verb will do
        boolean article = kinds.is(i, Tag.DETERMINER | Tag.PREPOSITION);
        boolean contracted = kinds.is(i, Tag.DETERMINER) && kinds.is(i, Tag.PREPOSITION); // « des avions »
        return form && !contracted && (only || !article);
    }

    private boolean isSubject(int i) {
        int next = i + 1;
        while (next < kinds.size() && kinds.does(next, Grammar.CLITIC | Grammar.NEGATOR)) {
            next++;
        }
        return kinds.is(next, TENSED)
                && !(kinds.is(i, Tag.DETERMINER) && kinds.is(next, Tag.NOUN) && !kinds.is(next, Tag.AUXILIARY));
    }
}
