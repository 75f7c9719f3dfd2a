package org.mandat.explanation;

import java.util.List;
import java.util.Optional;

import org.mandat.document.Span;

/**
 * A cue that fired.
 *
 * @param cue      as {@code effects/abolish}
 * @param says     what it means
 * @param words    in which it fired, what its slots hold in brackets
 * @param slots    what its slots hold: names, figures, words
 * @param outcomes what became of it, at least one
 */
public record FiredCue(String cue, int priority, String says, Span span, String words, List<String> slots,
        List<Outcome> outcomes) {
    public FiredCue {
        slots = List.copyOf(slots);
        outcomes = List.copyOf(outcomes);
    }

    /** Why a cue counts that gives or refines just what it says. */
    static final String COUNTS = "counts";

    /** Whether the other is the same cue in part of these words, to the same end. */
    boolean saysNoLessThan(FiredCue other) {
        return cue.equals(other.cue) && span.contains(other.span) && slots.equals(other.slots)
                && outcomes.equals(other.outcomes);
    }

    /** Whether it decided or gave anything. */
    public boolean counts() {
        return outcomes.stream().anyMatch(Outcome::counts);
    }

    /**
     * What became of it, for one thing or for all.
     *
     * @param why   what it gave, or why nothing
     * @param by    the cue that counts instead
     * @param about the thing; none if all
     */
    public record Outcome(boolean counts, String why, Optional<String> by, Optional<String> about) {
    }
}
