package org.mandat.recognition;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Tells the finite verbs of main clauses from those of subordinate ones, from left to right and without a parse: a word that subordinates
 * opens a clause, whose verb is the next; one more, unless a conjunction joins it to the last, is that of the clause around it.
 *
 * @param comparisons words after which « que » compares and opens no clause: « plutôt que », « ainsi que »
 * @param negations   words that make « ne … que » no restriction: « ne veut pas que »
 */
record Clauses(Set<String> comparisons, Set<String> negations) {
    private static final int NEAR = 3;

    /** What a verb finds around it. */
    private enum Frame {
        /** A clause that waits for its verb, and one that has it. */
        OPEN, COMPLETE,
        /** Brackets hold a sentence of their own, quotation marks somebody's. */
        BRACKET, QUOTATION
    }

    /** The tokens that are finite verbs of main clauses. */
    BitSet main(Sentence sentence) {
        BitSet main = new BitSet();
        Deque<Frame> frames = new ArrayDeque<>();
        boolean restricts = false; // « ne … que »
        boolean cleft = false; // « c’est … qui »
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.is(Tag.PUNCTUATION)) {
                punctuation(frames, token.form(), i == 0);
            } else if (isVerb(sentence, i)) {
                boolean isMain = isMain(frames, sentence, i);
                main.set(i, isMain);
                cleft = isMain && token.hasLemma("être") && i > 0 && sentence.token(i - 1).form().equals("ce");
            } else if (token.is(Tag.SUBORDINATOR) && !token.is(Tag.PREPOSITION | Tag.NOUN)) {
                if (!cleft && !(restricts && token.is(Tag.PRONOUN)) && !isComparison(sentence, i)) {
                    frames.push(Frame.OPEN);
                }
                cleft = false;
                restricts = false;
            } else if (token.hasLemma("ne")) {
                restricts = true;
            } else if (negations.contains(token.form())) {
                restricts = false;
            }
        }
        return main;
    }

    private static void punctuation(Deque<Frame> frames, String sign, boolean first) {
        switch (sign) {
            case ";", ":", ".", "!", "?", "…" -> {
                while (!frames.isEmpty() && (frames.peek() == Frame.OPEN || frames.peek() == Frame.COMPLETE)) {
                    frames.pop();
                }
            }
            case "(" -> frames.push(Frame.BRACKET);
            case "«" -> frames.push(first ? Frame.BRACKET : Frame.QUOTATION);
            case ")" -> close(frames, Frame.BRACKET);
            case "»" -> close(frames, frames.contains(Frame.QUOTATION) ? Frame.QUOTATION : Frame.BRACKET);
            default -> {
                // a comma may stand within a clause or at its end: the verbs tell
            }
        }
    }

    /** Ends what stands within brackets with them. */
    private static void close(Deque<Frame> frames, Frame bracket) {
        while (frames.contains(bracket) && frames.pop() != bracket) {
            // a clause that stands in it
        }
    }

    /** Whether a verb is that of a main clause; the clauses it shows to be over are closed. */
    private static boolean isMain(Deque<Frame> frames, Sentence sentence, int at) {
        if (frames.peek() == Frame.COMPLETE && !isJoined(sentence, at)) {
            frames.pop();
            return isMain(frames, sentence, at);
        }
        if (frames.peek() == Frame.OPEN) {
            frames.pop();
            frames.push(Frame.COMPLETE);
        }
        return frames.isEmpty() || frames.peek() == Frame.BRACKET;
    }

    /** Whether a conjunction joins a verb to the one before, pronouns and « ne » between them apart. */
    private static boolean isJoined(Sentence sentence, int verb) {
        int i = verb - 1;
        while (i > 0 && (sentence.token(i).hasLemma("ne") || isPronoun(sentence.token(i)))) {
            i--;
        }
        return i >= 0 && sentence.token(i).is(Tag.CONJUNCTION) && !sentence.token(i).is(Tag.SUBORDINATOR);
    }

    private boolean isComparison(Sentence sentence, int at) {
        for (int i = Math.max(0, at - NEAR); i < at; i++) {
            if (comparisons.contains(sentence.token(i).form())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPronoun(Token token) {
        return token.is(Tag.PRONOUN) && !token.is(Tag.DETERMINER | Tag.SUBORDINATOR);
    }

    /** A word that may also be a noun or an adjective is a verb where its place says so. */
    static boolean isVerb(Sentence sentence, int at) {
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

    /** « elle ferme », « qui en place »: « en » and « le » are pronouns for sure only after another. */
    private static boolean isAfterPronoun(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        return before.is(Tag.PRONOUN) && !before.is(Tag.NOUN) && (!before.is(Tag.DETERMINER | Tag.PREPOSITION)
                || at > 1 && sentence.token(at - 2).is(Tag.PRONOUN)
                        && !sentence.token(at - 2).is(Tag.DETERMINER | Tag.PREPOSITION | Tag.NOUN));
    }

    /** « un docteur sur trois part travailler ». */
    private static boolean isBeforeInfinitive(Sentence sentence, int at) {
        return at + 1 < sentence.size() && sentence.token(at + 1).is(Tag.INFINITIVE)
                && !sentence.token(at + 1).is(Tag.NOUN)
                && !sentence.token(at - 1).is(Tag.PREPOSITION | Tag.ADJECTIVE)
                && (sentence.token(at - 1).is(Tag.NUMBER) || !sentence.token(at - 1).is(Tag.DETERMINER));
    }

    /** A capital in mid-sentence, among small letters: « Free », « ACTA ». */
    private static boolean isName(Sentence sentence, int at) {
        return at > 0 && sentence.token(at).is(Tag.CAPITAL)
                && !(sentence.token(at).is(Tag.ACRONYM) && sentence.token(at - 1).is(Tag.ACRONYM));
    }

    /** « la France compte dix »: between a noun that can be nothing else, and that no preposition governs, and a complement. */
    private static boolean isAfterSubject(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        return !sentence.token(at).is(Tag.ADJECTIVE) && before.is(Tag.NOUN | Tag.NAME)
                && !before.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.NUMBER | Tag.ADJECTIVE)
                && at + 1 < sentence.size() && !sentence.token(at + 1).is(Tag.PUNCTUATION)
                && !(at > 1 && sentence.token(at - 2).is(Tag.PREPOSITION));
    }
}
