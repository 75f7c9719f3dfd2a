package org.mandat.recognition;

import java.util.Comparator;
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
    /** Where cues compete: by priority, then the longest match, then the IRI; last by place, so that the order is total. */
    public static final Comparator<Match> STRONGEST_FIRST = Comparator
            .comparingInt((Match match) -> -match.cue().priority())
            .thenComparing(match -> -match.length()).thenComparing(match -> match.cue().iri())
            .thenComparingInt(Match::from);

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
