package org.mandat.evaluation;

import java.util.OptionalDouble;

/**
 * A figure or a deadline that a measure aims at.
 *
 * @param quote    its words
 * @param deadline its year, or empty
 */
public record AnnotatedTarget(String quote, boolean required, OptionalDouble value, String deadline) {
    private static final double SAME = 1e-6;
    private static final double WHOLE = 100;

    /** Whether a target found is this one: by its value, or, where only one of them has a value or it is all of it, by its deadline. */
    boolean is(Extraction.Target found) {
        boolean bothValued = value.isPresent() && found.value().isPresent();
        return bothValued && Math.abs(value.getAsDouble() - found.value().getAsDouble()) < SAME
                || !deadline.isEmpty() && deadline.equals(found.deadline())
                        && (!bothValued || value.getAsDouble() == WHOLE);
    }
}
