package org.mandat.service.census;

/**
 * A target in time.
 *
 * @param end the last second of its deadline, ISO 8601; empty if it has none
 */
public record Deadline(String target, String end, String programme) {
    public boolean isDated() {
        return !end.isEmpty();
    }

    /** The year of its end. */
    public String year() {
        return end.substring(0, Math.min(4, end.length()));
    }
}
