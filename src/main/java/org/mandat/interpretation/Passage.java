package org.mandat.interpretation;

import org.mandat.document.Span;

/** Words of the text that a fact was read from, and what they are for it. */
public record Passage(Span span, Role role) {
    /** What a passage is for a fact. */
    public enum Role {
        /** The words that state it. */
        CLAUSE,
        /** The words that a pronoun in the clause stands for. */
        ANTECEDENT,
        /** The heading or lead under which the clause stands. */
        LEAD,
        /** What it depends on. */
        CONDITION
    }

    public static Passage clause(Span span) {
        return new Passage(span, Role.CLAUSE);
    }
}
