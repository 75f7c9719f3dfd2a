package org.mandat.interpretation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Sense;

/** A fact read from a measure, with its evidence and the cue that fired. */
public sealed interface Reading {
    /** The words it was read from, at least one passage. */
    List<Passage> evidence();

    /** IRI of the cue. */
    String cue();

    /**
     * What the measure would do to a body.
     *
     * @param kind      IRI of a leaf concept
     * @param condition what the effect depends on, if on anything
     */
    record Effect(Entity institution, String kind, List<Passage> evidence, String cue,
            Optional<Passage> condition) implements Reading {
    }

    /**
     * What the measure wants reached.
     *
     * @param value      absent if only a deadline is stated; then unit, mode and comparator are absent too
     * @param unit       IRI of a unit
     * @param deadline   as precise as the text: year, year and month, or date
     * @param start      when it begins to hold, likewise
     * @param per        what it holds for each of: « canton », where it is said for each
     * @param indicator  the noun phrase that is measured
     * @param quantifies the effect whose words it measures
     * @param nth        of the targets of its measure that are read from the same words: « 100 agents à A et 100 agents à B »; 1 for the first
     */
    record Target(Optional<BigDecimal> value, Optional<String> unit, Sense.Mode mode, Sense.Comparator comparator,
            Optional<BigDecimal> baseline, Optional<String> per, Optional<Deadline> deadline, Optional<String> start,
            Optional<String> indicator,
            Optional<Effect> quantifies, int nth, List<Passage> evidence, String cue) implements Reading {
        public Target {
            if (value.isEmpty() && deadline.isEmpty()) {
                throw new IllegalArgumentException("a target has a value or a deadline");
            }
        }

        /** The same target, of another's indicator if it has none. */
        Target orOf(Optional<String> other) {
            return new Target(value, unit, mode, comparator, baseline, per, deadline, start, indicator.or(() -> other),
                    quantifies, nth, evidence, cue);
        }

        /** The same target as the nth of those that are read from the same words. */
        Target nth(int number) {
            return new Target(value, unit, mode, comparator, baseline, per, deadline, start, indicator, quantifies,
                    number, evidence, cue);
        }

        /** The same target as the measure of another effect, or of none. */
        public Target quantifying(Optional<Effect> effect) {
            return new Target(value, unit, mode, comparator, baseline, per, deadline, start, indicator, effect,
                    nth, evidence, cue);
        }
    }

    /** By when, and how that was dated. */
    record Deadline(String date, Sense.Basis basis) {
    }

    /**
     * A plain fact: the measure's theme, a law it repeals, a company or place it names.
     *
     * @param property  IRI of the shortcut
     * @param object    IRI of a concept or entity
     * @param ambiguous whether the name could be of something else and no cue decides
     */
    record Relation(String property, String object, boolean ambiguous, List<Passage> evidence,
            String cue) implements Reading {
    }
}
