package org.mandat.clause;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A clause while it is read. */
final class Clause {
    /** How it depends on the one around it. */
    enum Kind {
        MAIN, RELATIVE, SUBORDINATE,
        /** In brackets or between dashes. */
        ASIDE
    }

    final Kind kind;
    /** Of a relative clause: what its pronoun is in it. */
    final Role role;
    /** Of a relative clause: the phrase before it, which it says something of or which complements that; of an aside likewise; else -1. */
    final int before;
    /** Whether a comma stands before it. */
    final boolean afterComma;
    /** Whether its conjunction asserts nothing: « si », « tant que ». */
    boolean unreal;
    /** Whether it begins with « que » after a stop: « …; que l’on ferme cette caisse ». */
    boolean wish;
    /** Of a relative clause: whether « c’est … que » only sets off what stands before it. */
    boolean cleft;
    /** Of a subordinate clause: the predicate that it depends on. */
    @Nullable
    Draft governor;
    int subject = -1;
    @Nullable
    Draft verb;
    /** The last passive verb or participle, which a participle behind « et » continues. */
    @Nullable
    Draft passive;
    /** The phrase before a colon under which it stands, or -1. */
    int topic = -1;
    /** The verb before a colon, which what stands behind it without a verb spells out, and the one name it is said of; else -1. */
    @Nullable
    Draft spelt;
    int about = -1;
    /** A participle that begins it and speaks of its subject: « Dotée de cent agents, la CADA … ». */
    @Nullable
    Draft dangling;
    /** The first phrase without a preposition, or -1. */
    int first = -1;
    /** The first phrase without a preposition behind its verb and a comma or conjunction, or -1: the next verb's subject. */
    int fresh = -1;
    /** The last such phrase behind a conjunction. */
    int freshest = -1;
    /** What stands behind prepositions before any predicate: « à la commission, nous donnerons … ». */
    final List<Predicate.Argument> fronted = new ArrayList<>();
    /** Predicates that may take what comes, the innermost last. */
    final List<Draft> open = new ArrayList<>();

    Clause(Kind kind, Role role, int before, boolean afterComma) {
        this.kind = kind;
        this.role = role;
        this.before = before;
        this.afterComma = afterComma;
    }

    /** Whether what stands behind a comma, a phrase or a participle, goes on with the clause around it. */
    boolean isOver(boolean phrase) {
        return switch (kind) {
            case RELATIVE -> verb != null || first >= 0 && !phrase; // « dont deux juges, doté … »
            case SUBORDINATE -> verb != null && phrase;
            case MAIN, ASIDE -> false;
        };
    }

    /** « Simple bureau du ministère, la CADA sera … »: whether the phrase that begins it only says what the name behind is. */
    boolean isSaidBefore(PhraseTable phrases) {
        Phrase begins = phrases.at(subject);
        return begins.article() == Article.NONE && begins.name() < 0 && fresh > subject
                && phrases.at(fresh).article() == Article.DEFINITE && phrases.at(fresh).name() >= 0;
    }

    @Nullable
    Draft innermost() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    /** Closes a predicate and those within it. */
    void close(Draft draft) {
        int at = open.indexOf(draft);
        if (at >= 0) {
            open.subList(at, open.size()).clear();
        }
    }
}
