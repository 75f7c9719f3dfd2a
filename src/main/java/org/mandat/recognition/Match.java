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
 * @param said     by which predicate, of a frame
 */
public record Match(Cue cue, int from, int to, List<Capture> captures, Optional<Said> said) {
    /** Where cues compete: by priority, then the longest match, then the IRI; last by place, so that the order is total. */
    public static final Comparator<Match> STRONGEST_FIRST = Comparator
            .comparingInt((Match match) -> -match.cue().priority())
            .thenComparing(match -> -match.length()).thenComparing(match -> match.cue().iri())
            .thenComparingInt(Match::from);

    /**
     * What a frame adds to the words.
     *
     * @param predicate its token, or the first where no word says it
     * @param denied    whether it is said not to be so
     */
    public record Said(int predicate, boolean denied) {
    }

    public Match {
        captures = List.copyOf(captures);
    }

    /** Of a pattern. */
    Match(Cue cue, int from, int to, List<Capture> captures) {
        this(cue, from, to, captures, Optional.empty());
    }

    /** What it begins to say at: a predicate, or the first word of a pattern. */
    public int trigger() {
        return said.map(Said::predicate).orElse(from);
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
