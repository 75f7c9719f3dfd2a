package org.mandat.interpretation;

import java.util.Optional;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/** Finds the noun phrase that begins after, or ends before, some token: a noun with its adjectives and complements. */
final class NounPhrases {
    private static final int LONGEST = 14;
    /** What may stand between a place and the phrase. */
    private static final long INTRODUCES = Tag.DETERMINER | Tag.PREPOSITION | Tag.ADVERB;
    private static final long SUBSTANCE = Tag.NOUN | Tag.NAME | Tag.ACRONYM | Tag.UNKNOWN;
    private static final long PART = SUBSTANCE | Tag.ADJECTIVE | Tag.PARTICIPLE_PAST | Tag.NUMBER;

    private final Sentence sentence;

    NounPhrases(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Tokens, the end not among them. */
    record Range(int from, int to) {
    }

    /** The phrase that begins at {@code from}, past determiners and prepositions. */
    Optional<Range> after(int from) {
        int begin = from;
        while (begin < sentence.size() && is(begin, INTRODUCES)) {
            begin++;
        }
        int end = begin;
        while (end < sentence.size() && end - begin < LONGEST && continues(end)) {
            end++;
        }
        return trimmed(begin, end);
    }

    private boolean continues(int at) {
        boolean joined = at > 0 && is(at - 1, Tag.PREPOSITION | Tag.DETERMINER);
        return isPart(at) || is(at, Tag.PREPOSITION) || joined && is(at, Tag.DETERMINER) || isInner(at);
    }

    /** « indemnité juste et proportionnée », « accès au très haut débit »: what joins two parts. */
    private boolean isInner(int at) {
        if (at == 0 || at + 1 >= sentence.size()) {
            return false;
        }
        boolean next = isPart(at + 1) && !is(at + 1, Tag.DETERMINER);
        return is(at, Tag.CONJUNCTION) && isPart(at - 1) && (next || is(at + 1, Tag.PREPOSITION))
                || is(at, Tag.ADVERB) && next && is(at + 1, Tag.ADJECTIVE | Tag.PARTICIPLE_PAST);
    }

    /** The phrase that ends before {@code to}; a bracket or a comparison may stand between: « un coût (inférieur à 10 euros) ». */
    Optional<Range> before(int to) {
        int end = to;
        for (int tries = 0; tries < 3 && end > 0; tries++) {
            while (end > 0 && (is(end - 1, INTRODUCES) || sentence.token(end - 1).form().equals("("))) {
                end--;
            }
            int begin = end;
            while (begin > 0 && end - begin < LONGEST && precedes(begin - 1)) {
                begin--;
                if (opens(begin)) {
                    break;
                }
            }
            Optional<Range> phrase = trimmed(begin, end);
            if (phrase.isPresent() || begin == end) {
                return phrase;
            }
            end = begin;
        }
        return Optional.empty();
    }

    private boolean precedes(int at) {
        return isPart(at) || is(at, Tag.PREPOSITION | Tag.DETERMINER) || isInner(at);
    }

    /** A determiner begins its phrase unless it goes on after a preposition or, in « tout le », a determiner. */
    private boolean opens(int at) {
        return is(at, Tag.DETERMINER) && !is(at, Tag.PREPOSITION)
                && !(at > 0 && is(at - 1, Tag.PREPOSITION | Tag.DETERMINER));
    }

    private boolean isPart(int at) {
        Token token = sentence.token(at);
        boolean verb = token.is(Tag.FINITE | Tag.INFINITIVE | Tag.PARTICIPLE_PRESENT | Tag.AUXILIARY)
                && (token.is(Tag.AUXILIARY) || !token.is(Tag.NOUN | Tag.ADJECTIVE));
        return token.is(PART) && !verb && !token.is(Tag.PUNCTUATION);
    }

    /** Without what introduces it and what leads on; none if no noun is left. */
    private Optional<Range> trimmed(int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && (!isPart(begin) || is(begin, INTRODUCES))) {
            begin++;
        }
        while (begin < end && (!isPart(end - 1) || is(end - 1, INTRODUCES))) {
            end--;
        }
        for (int i = begin; i < end; i++) {
            if (is(i, SUBSTANCE)) {
                return Optional.of(new Range(begin, end));
            }
        }
        return Optional.empty();
    }

    private boolean is(int at, long tags) {
        return sentence.token(at).is(tags);
    }
}
