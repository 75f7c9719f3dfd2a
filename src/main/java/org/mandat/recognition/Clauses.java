package org.mandat.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.mandat.knowledge.Knowledge;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Tells main clauses from subordinate ones, from left to right and without a parse: a word that subordinates opens a clause, whose verb is
 * the next; one more, unless a conjunction joins it to the last, is that of the clause around it.
 */
public final class Clauses {
    private static final int NEAR = 3;
    private static final int ANTECEDENT = 6;

    private final Verbs verbs;
    private final Set<String> comparisons;
    private final Set<String> negations;
    private final Set<String> modals;

    private Clauses(Verbs verbs, Set<String> comparisons, Set<String> negations, Set<String> modals) {
        this.verbs = verbs;
        this.comparisons = comparisons;
        this.negations = negations;
        this.modals = modals;
    }

    /** By the lists {@code subject-relative}, {@code comparison}, {@code negation} and {@code modal}. */
    public static Clauses of(Knowledge knowledge) {
        return new Clauses(new Verbs(knowledge.words("subject-relative")), knowledge.words("comparison"),
                knowledge.words("negation"), knowledge.words("prospective"));
    }

    /**
     * What is found of one sentence.
     *
     * @param main   the tokens that are finite verbs of main clauses
     * @param stated the tokens of clauses that only state what is or was: « qui traite 14 000 plaintes »
     */
    public record Found(BitSet main, BitSet stated) {
    }

    private enum Kind {
        CLAUSE,
        /** Brackets hold a sentence of their own, quotation marks somebody's. */
        BRACKET, QUOTATION
    }

    /** What a verb finds around it. */
    private static final class Frame {
        final Kind kind;
        final int begin;
        /** Its verb; -1 as long as it waits for it. */
        int verb = -1;
        /** The first comma after its verb; -1 if there was none. */
        int comma = -1;

        Frame(Kind kind, int begin) {
            this.kind = kind;
            this.begin = begin;
        }
    }

    public Found of(Sentence sentence) {
        return new Reader(sentence).read();
    }

    private final class Reader {
        final Sentence sentence;
        final BitSet main = new BitSet();
        final BitSet stated = new BitSet();
        final List<Frame> open = new ArrayList<>();

        Reader(Sentence sentence) {
            this.sentence = sentence;
        }

        Found read() {
            boolean restricts = false; // « ne … que »
            boolean cleft = false; // « c’est … qui »
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.token(i);
                if (token.is(Tag.PUNCTUATION)) {
                    punctuation(token.form(), i);
                } else if (verbs.isVerb(sentence, i)) {
                    boolean isMain = isMain(i);
                    main.set(i, isMain);
                    cleft = isMain && token.hasLemma("être") && i > 0 && sentence.token(i - 1).form().equals("ce");
                } else if (token.is(Tag.SUBORDINATOR) && !token.is(Tag.PREPOSITION | Tag.NOUN)) {
                    if (!cleft && !(restricts && token.is(Tag.PRONOUN)) && !isComparison(i)) {
                        open.add(new Frame(Kind.CLAUSE, i));
                    }
                    cleft = false;
                    restricts = false;
                } else if (token.hasLemma("ne")) {
                    restricts = true;
                } else if (negations.contains(token.form())) {
                    restricts = false;
                }
            }
            while (!open.isEmpty()) {
                close(sentence.size());
            }
            return new Found(main, stated);
        }

        private void punctuation(String sign, int at) {
            switch (sign) {
                case ";", ":", ".", "!", "?", "…" -> closeClauses(at);
                case "," -> {
                    Frame last = last();
                    if (last != null && last.verb >= 0 && last.comma < 0) {
                        last.comma = at;
                    }
                }
                case "(" -> open.add(new Frame(Kind.BRACKET, at));
                case "«" -> open.add(new Frame(at == 0 ? Kind.BRACKET : Kind.QUOTATION, at));
                case ")" -> closeThrough(Kind.BRACKET, at);
                case "»" -> closeThrough(holds(Kind.QUOTATION) ? Kind.QUOTATION : Kind.BRACKET, at);
                default -> {
                    // says nothing of clauses
                }
            }
        }

        private @org.jspecify.annotations.Nullable Frame last() {
            return open.isEmpty() ? null : open.getLast();
        }

        private boolean holds(Kind kind) {
            return open.stream().anyMatch(frame -> frame.kind == kind);
        }

        private void closeClauses(int at) {
            while (!open.isEmpty() && open.getLast().kind == Kind.CLAUSE) {
                close(at);
            }
        }

        private void closeThrough(Kind kind, int at) {
            if (holds(kind)) {
                closeClauses(at);
                while (open.getLast().kind != kind) {
                    close(at);
                }
                close(at);
            }
        }

        /** Ends the last frame before a token; a clause that a comma introduces, at the comma that closes it. */
        private void close(int at) {
            Frame frame = open.removeLast();
            if (frame.kind == Kind.CLAUSE && frame.verb >= 0 && states(frame)) {
                boolean aside = frame.begin > 0 && sentence.token(frame.begin - 1).form().equals(",");
                boolean over = at < sentence.size() && !sentence.token(at).is(Tag.PUNCTUATION);
                stated.set(frame.begin, (aside || over) && frame.comma > 0 ? frame.comma : at);
            }
        }

        /** Whether a verb is that of a main clause; the clauses it shows to be over are closed. */
        private boolean isMain(int at) {
            Frame last = last();
            if (last != null && last.kind == Kind.CLAUSE && last.verb >= 0 && !isJoined(at)) {
                close(at);
                return isMain(at);
            }
            if (last != null && last.kind == Kind.CLAUSE && last.verb < 0) {
                last.verb = at;
            }
            return last == null || last.kind == Kind.BRACKET;
        }

        /** Whether a conjunction joins a verb to the one before, pronouns and « ne » between them apart. */
        private boolean isJoined(int verb) {
            int i = verb - 1;
            while (i > 0 && (sentence.token(i).hasLemma("ne") || sentence.token(i).is(Tag.PRONOUN)
                    && !sentence.token(i).is(Tag.DETERMINER | Tag.SUBORDINATOR))) {
                i--;
            }
            return i >= 0 && sentence.token(i).is(Tag.CONJUNCTION) && !sentence.token(i).is(Tag.SUBORDINATOR);
        }

        private boolean isComparison(int at) {
            for (int i = Math.max(0, at - NEAR); i < at; i++) {
                if (comparisons.contains(sentence.token(i).form())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a clause says what is or was, of something that is there already. */
        private boolean states(Frame clause) {
            Token verb = sentence.token(clause.verb);
            if (!verb.is(Tag.PRESENT_1 | Tag.PRESENT_3 | Tag.IMPERFECT | Tag.SIMPLE_PAST)
                    || verb.is(Tag.FUTURE_1 | Tag.FUTURE_3 | Tag.CONDITIONAL)
                    || verb.hasLemmaOf(modals)) {
                return false;
            }
            Token opener = sentence.token(clause.begin);
            if (opener.is(Tag.CONJUNCTION) && opener.is(Tag.PRONOUN) && isContent(clause.begin)) {
                return false;
            }
            for (int i = clause.begin - 1; i >= Math.max(0, clause.begin - ANTECEDENT); i--) {
                Token token = sentence.token(i);
                if (token.is(Tag.DETERMINER) && !token.is(Tag.PREPOSITION)) {
                    return !token.hasLemma("un");
                }
            }
            return true;
        }

        /** « que » after anything but a noun opens what is said or wanted. */
        private boolean isContent(int at) {
            return at == 0 || !sentence.token(at - 1).is(Tag.NOUN | Tag.NAME | Tag.ADJECTIVE | Tag.CAPITAL)
                    && !sentence.token(at - 1).form().equals(",");
        }
    }
}
