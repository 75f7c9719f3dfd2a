package org.mandat.recognition;

import java.util.List;
import java.util.Optional;

import org.mandat.knowledge.Cue;

/**
 * A cue that fired in a sentence.
 *
 * @param from     first token
 * @param to       token after the last
 * @param captures what its slots held, in order
 */
public record Match(Cue cue, int from, int to, List<Capture> captures) {
    public Match {
        captures = List.copyOf(captures);
    }

    public int length() {
        return to - from;
    }

    public boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }

    public Optional<Capture.OfFigure> figure() {
        return captures.stream().filter(Capture.OfFigure.class::isInstance).map(Capture.OfFigure.class::cast)
                .findFirst();
    }
}
