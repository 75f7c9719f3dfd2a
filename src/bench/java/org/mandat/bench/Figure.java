package org.mandat.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One figure of the table.
 *
 * @param part  of the benchmark, as {@code start}
 * @param unit  as {@code ms}
 * @param goal  what it should reach
 * @param rival what something else needed for the same, in the same unit
 * @param except what was left out of it, and why
 */
record Figure(String part, String what, double value, String unit, Optional<Goal> goal, Optional<Rival> rival,
        List<String> except) {
    /** A bound, as a figure or, where {@code ratio}, as a multiple of the rival's. */
    record Goal(double bound, boolean most, boolean ratio) {
        boolean met(double value) {
            return most ? value <= bound : value >= bound;
        }

        @Override
        public String toString() {
            return (most ? "≤ " : "≥ ") + number(bound) + (ratio ? " ×" : "");
        }
    }

    /** Somebody else's figure. */
    record Rival(String name, double value) {
    }

    static Figure of(String part, String what, double value, String unit) {
        return new Figure(part, what, value, unit, Optional.empty(), Optional.empty(), List.of());
    }

    Figure atMost(double bound) {
        return new Figure(part, what, value, unit, Optional.of(new Goal(bound, true, false)), rival, except);
    }

    Figure atLeast(double bound) {
        return new Figure(part, what, value, unit, Optional.of(new Goal(bound, false, false)), rival, except);
    }

    Figure atMostTimes(double bound) {
        return new Figure(part, what, value, unit, Optional.of(new Goal(bound, true, true)), rival, except);
    }

    Figure atLeastTimes(double bound) {
        return new Figure(part, what, value, unit, Optional.of(new Goal(bound, false, true)), rival, except);
    }

    /** @param other not finite where the other gave no answer: there is nothing to hold it against */
    Figure against(String name, double other) {
        Optional<Rival> told = Optional.of(new Rival(name, other)).filter(each -> Double.isFinite(each.value()));
        return new Figure(part, what, value, unit, goal, told, except);
    }

    Figure except(Collection<String> kept) {
        return new Figure(part, what, value, unit, goal, rival, List.copyOf(kept));
    }

    /** This figure divided by the rival's. */
    Optional<Double> ratio() {
        return rival.filter(other -> other.value() > 0).map(other -> value / other.value());
    }

    /** Whether the goal is reached; nothing where there is none, or nothing to hold it against. */
    Optional<Boolean> met() {
        return goal.flatMap(bound -> (bound.ratio() ? ratio() : Optional.of(value)).map(bound::met));
    }

    /** Three significant digits, thousands grouped. */
    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
