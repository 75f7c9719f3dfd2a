package org.mandat.clause;

import java.util.Set;

import org.mandat.clause.Kinds.Kind;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/** Decides what the words are that are no pronouns: « porte » is a noun behind an article, a verb behind « qui ». */
final class WordKinds {
    private static final long NOMINAL = Tag.NOUN | Tag.ADJECTIVE | Tag.NAME | Tag.UNKNOWN | Tag.NUMBER;
    private static final long TENSED = Tag.FINITE | Tag.SUBJUNCTIVE;
    private static final long OTHER_THAN_VERB = Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER | Tag.ADVERB
            | Tag.CONJUNCTION | Tag.PRONOUN;
    private static final Set<Kind> INTRODUCE_NOUNS = Set.of(Kind.DETERMINER, Kind.NUMBER, Kind.PREPOSITION,
            Kind.COORDINATOR, Kind.COMMA, Kind.BREAK, Kind.OPEN, Kind.VERB, Kind.INFINITIVE, Kind.SUBORDINATOR,
            Kind.DASH, Kind.GERUND, Kind.NONE);
    private static final Set<Kind> FOLLOW_NOUNS = Set.of(Kind.NOUN, Kind.NAME, Kind.ADJECTIVE, Kind.QUOTE, Kind.CLOSE,
            Kind.PARTICIPLE, Kind.PRONOUN);
    /** How far before its verb a relative clause may begin. */
    private static final int FAR = 12;
    private final Kinds kinds;

    WordKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    Kind word(int i, Token token) {
        Kind before = kinds.at(i - 1);
        if (token.is(Tag.NUMBER)) {
            return Kind.NUMBER;
        }
        if (token.is(Tag.PREPOSITION) && !token.is(Tag.ADJECTIVE | Tag.NOUN)) {
            return Kind.PREPOSITION;
        }
        if (token.is(Tag.DETERMINER) && (!token.is(Tag.NOUN) || kinds.does(i, Grammar.DETERMINER))
                && (kinds.is(i + 1, NOMINAL | Tag.DETERMINER | Tag.NUMBER) || i + 1 == kinds.size()
                        || !token.is(Tag.ADVERB | Tag.PRONOUN | Tag.NOUN) || kinds.beginsName(i + 1)
                        || isQuote(i + 1))) {
            return Kind.DETERMINER;
        }
        if (isVerb(i, token, before)) {
            return Kind.VERB;
        }
        if (token.is(Tag.INFINITIVE) && !isNominal(i, token, before)) {
            return Kind.INFINITIVE;
        }
        if (token.is(Tag.PARTICIPLE_PRESENT) && isGerund(i, token, before)) {
            return Kind.GERUND;
        }
        if (token.is(Tag.PARTICIPLE_PAST) && isParticiple(i, token)) {
            return Kind.PARTICIPLE;
        }
        return nominal(i, token, before);
    }

    private boolean isQuote(int i) {
        return i < kinds.size() && kinds.is(i, Tag.PUNCTUATION)
                && Kinds.punctuation(kinds.sentence().token(i).form()) == Kind.QUOTE;
    }

    private boolean isVerb(int i, Token token, Kind before) {
        if (!token.is(TENSED)) {
            return false;
        }
        if (!token.is(OTHER_THAN_VERB)) {
            return true;
        }
        if (before == Kind.CLITIC || before == Kind.NEGATOR || before == Kind.SUBJECT
                || before == Kind.RELATIVE && kinds.does(i - 1, Grammar.RELATIVE_SUBJECT)) {
            return true;
        }
        if (token.is(Tag.AUXILIARY)) {
            return before != Kind.DETERMINER && before != Kind.PREPOSITION; // « des avions »
        }
        if (before == Kind.CLOSE && token.is(Tag.PRESENT_3 | Tag.SUBJUNCTIVE) && isAwaited(i)) {
            return true; // « que la CADA (dix agents) voie ses moyens doubler »
        }
        if (!token.is(Tag.PRESENT_3) || token.is(Tag.CAPITAL)) {
            return false;
        }
        // « la commission contrôle les fichiers », « la CADA donne des avis », but « la commission permanente du Sénat »
        boolean known = before == Kind.NAME && !(token.is(Tag.ADJECTIVE) && kinds.is(i + 1, Tag.PREPOSITION))
                || before == Kind.NOUN && !kinds.is(i + 1, Tag.PREPOSITION);
        return known && kinds.is(i + 1, Tag.DETERMINER) || (before == Kind.NAME || before == Kind.NOUN) && isAwaited(i);
    }

    /** « que la CADA juge trop lente »: whether a clause begins shortly before of which no verb has come, nor will come. */
    private boolean isAwaited(int i) {
        int begin = i - 1;
        while (begin >= Math.max(0, i - FAR) && !isOpening(begin)) {
            Kind kind = kinds.at(begin);
            if (kind == Kind.VERB || kind == Kind.BREAK || kind == Kind.COMMA) {
                return false;
            }
            begin--;
        }
        if (!isOpening(begin) || kinds.does(begin, Grammar.RELATIVE_SUBJECT)) {
            return false;
        }
        for (int j = i + 1; j < kinds.size() && !kinds.is(j, Tag.PUNCTUATION); j++) {
            if (kinds.is(j, TENSED) && !kinds.is(j, OTHER_THAN_VERB)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpening(int i) {
        return kinds.at(i) == Kind.RELATIVE || kinds.at(i) == Kind.SUBORDINATOR;
    }

    private boolean isNominal(int i, Token token, Kind before) {
        boolean alone = kinds.is(i + 1, Tag.PARTICIPLE_PAST | Tag.PREPOSITION) && before != Kind.CLITIC
                && before != Kind.NEGATOR
                && before != Kind.VERB && before != Kind.INFINITIVE && before != Kind.PREPOSITION;
        boolean opens = alone && token.is(Tag.CAPITAL) && !kinds.sentence().token(i + 1).hasLemma("de");
        alone &= !opens; // « Lancer avec nos voisins une agence », but « Lancer de rayons »
        return token.is(Tag.NOUN | Tag.ADJECTIVE) && (before == Kind.DETERMINER || before == Kind.ADJECTIVE
                || before == Kind.NUMBER || alone && !token.is(Tag.AUXILIARY)
                || !token.is(Tag.AUXILIARY) && before == Kind.PREPOSITION
                        && !kinds.is(i + 1, Tag.INFINITIVE | Tag.DETERMINER | Tag.PRONOUN));
    }

    private boolean isGerund(int i, Token token, Kind before) {
        boolean complement = kinds.is(i + 1, Tag.DETERMINER | Tag.PREPOSITION | Tag.PARTICIPLE_PAST)
                || kinds.beginsName(i + 1);
        return !token.is(Tag.NOUN | Tag.ADJECTIVE) || before == Kind.CLITIC || before == Kind.NEGATOR
                || before == Kind.PREPOSITION && kinds.does(i - 1, Grammar.OF_CLITIC)
                || before != Kind.DETERMINER && complement;
    }

    private boolean isParticiple(int i, Token token) {
        Kind content = kinds.lastContent(i);
        int last = i - 1;
        while (last >= 0 && kinds.at(last) == Kind.ADVERB) {
            last--;
        }
        boolean verbal = content == Kind.VERB || content == Kind.INFINITIVE || content == Kind.GERUND
                || content == Kind.PARTICIPLE;
        if (verbal && kinds.is(last, Tag.AUXILIARY | Tag.VERB) && !kinds.is(i, Tag.DETERMINER)) {
            return true;
        }
        boolean noun = token.is(Tag.NOUN);
        boolean complement = kinds.is(i + 1, Tag.PREPOSITION | Tag.ADVERB)
                || i + 1 < kinds.size() && !kinds.beginsName(i + 1)
                        && kinds.sentence().token(i + 1).is(Tag.PUNCTUATION);
        return switch (content) {
            case NOUN, NAME, ADJECTIVE, QUOTE, CLOSE, PARTICIPLE, PRONOUN -> true;
            case NUMBER -> !noun;
            case COMMA, COORDINATOR, DASH -> !noun || complement && !kinds.is(i, Tag.PLURAL)
                    || kinds.is(i + 1, Tag.PREPOSITION) && !kinds.is(i + 1, Tag.DETERMINER); // « …, encadrés par … »
            case NONE, BREAK, OPEN -> !noun;
            default -> false;
        };
    }

    private Kind nominal(int i, Token token, Kind before) {
        boolean noun = token.is(Tag.NOUN | Tag.NAME | Tag.UNKNOWN);
        boolean adjective = token.is(Tag.ADJECTIVE | Tag.PARTICIPLE_PAST);
        boolean degree = kinds.does(i, Grammar.NOT | Grammar.NO_LONGER | Grammar.REFUSE);
        if (kinds.does(i, Grammar.PRENOMINAL) && adjective && kinds.is(i + 1, NOMINAL)) {
            return Kind.ADJECTIVE;
        }
        boolean compares = kinds.does(i, Grammar.NO_LONGER) && kinds.does(i + 1, Grammar.PRENOMINAL)
                && kinds.is(i + 1, Tag.ADJECTIVE) && kinds.is(i + 2, NOMINAL); // « une plus grande place »
        if (token.is(Tag.ADVERB)
                && (compares || degree && before != Kind.DETERMINER && before != Kind.NUMBER || !noun && !adjective
                        || !noun && before != Kind.DETERMINER && before != Kind.NOUN)) {
            return Kind.ADVERB;
        }
        if (noun && adjective && before == Kind.NONE && kinds.does(i, Grammar.PRENOMINAL)
                && kinds.does(i + 1, Grammar.OF_CLITIC | Grammar.INDEFINITE)) {
            return Kind.ADJECTIVE; // « Forte de six cents agents, l’agence … »
        }
        if (noun && adjective) {
            return INTRODUCE_NOUNS.contains(kinds.lastContent(i)) || before == Kind.ADJECTIVE && !hasHead(i)
                    ? Kind.NOUN
                    : Kind.ADJECTIVE;
        }
        if (noun) {
            return Kind.NOUN;
        }
        return adjective ? Kind.ADJECTIVE : token.is(Tag.CONJUNCTION) ? Kind.SUBORDINATOR : Kind.ADVERB;
    }

    /** Whether a noun stands before a token and its adjectives. */
    private boolean hasHead(int i) {
        int before = i - 1;
        while (before >= 0 && kinds.at(before) == Kind.ADJECTIVE) {
            before--;
        }
        return FOLLOW_NOUNS.contains(kinds.at(before));
    }
}
