package org.mandat.evaluation;

import java.util.List;

/**
 * How well one kind of fact was read from one programme.
 *
 * @param misses what was wrong, then what was missed
 */
public record Score(Tally tally, List<Miss> misses) {
    public Score {
        misses = List.copyOf(misses);
    }
}
