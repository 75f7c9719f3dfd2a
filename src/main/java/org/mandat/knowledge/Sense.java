package org.mandat.knowledge;

import java.util.Optional;

/** What a cue says when it fires. */
public sealed interface Sense {
    /**
     * The sentence commits its author, or does not although it seems to.
     *
     * @param attestedBy IRI of the cue that must fire elsewhere in the text, so that this one counts: the text is then known to commit in
     *                   such a form, as in nominal phrases or in the conditional
     */
    record Commitment(boolean commits, Optional<String> attestedBy) implements Sense {
    }

    /** The institutions in the pattern's slots get this effect ({@code kind} is the IRI of a leaf concept). */
    record Effect(String kind) implements Sense {
    }

    /** What the matched words say happens only if something else does. */
    record Condition() implements Sense {
    }

    /**
     * The figure in the pattern is aimed at.
     *
     * @param unit  IRI of a unit
     * @param value the value where the words themselves say it (« doubler »: 2)
     */
    record Amount(String unit, Optional<String> value, Mode mode, Comparator comparator) implements Sense {
    }

    /** The figure in the pattern is no aim: a figure of the diagnosis, of a name, of an article. */
    record NoAmount() implements Sense {
    }

    /** How a bound is meant; refines the amount whose figure it holds. */
    record Bound(Comparator comparator) implements Sense {
    }

    /** The last word of the pattern is what an amount holds for each of: « par canton ». */
    record Each() implements Sense {
    }

    /**
     * A date by which something is to be done, from which it goes on, or that is neither.
     *
     * @param years for a basis other than STATED: how many years after it, where no figure in the pattern says it
     */
    record Date(Role role, Basis basis, Optional<Integer> years) implements Sense {
    }

    /** Everything or everyone: with a deadline, all of it is a target of 100 per cent. */
    record Whole() implements Sense {
    }

    /** The measure stands in this relation (IRI of a property: {@code mandat:repeals}, {@code mandat:company}…) to what the slots hold. */
    record Relation(String property) implements Sense {
    }

    /** The sentence accepts a demand that somebody else made. */
    record Endorsement() implements Sense {
    }

    /** What the words are about. */
    record Theme(String theme, double weight) implements Sense {
    }

    /** How a target's value is meant. */
    enum Mode {
        LEVEL, INCREASE, DECREASE, MULTIPLY
    }

    /** How a target's value bounds the outcome. */
    enum Comparator {
        EXACTLY, AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN
    }

    /** What a date says of a target. */
    enum Role {
        DEADLINE, START, NEITHER
    }

    /** How a deadline was dated. */
    enum Basis {
        STATED, FROM_DOCUMENT_DATE, FROM_MANDATE
    }
}
