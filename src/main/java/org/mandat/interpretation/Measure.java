package org.mandat.interpretation;

import java.util.List;
import java.util.Optional;

import org.mandat.document.Span;

/**
 * A commitment.
 *
 * @param key         letters and digits of the quote: what its IRI is made of
 * @param passages    where it is stated; several if the same words are stated again
 * @param quote       the words, white space folded
 * @param sectionPath of the first statement
 * @param proposedBy  IRIs of the actors whose commitment it is
 * @param specificity 1 a direction, 2 a definite act or object, 3 with a figure, a date or a named legal act
 * @param cue         IRI of the cue that showed the commitment
 * @param endorses    the demand of somebody else that it accepts
 */
public record Measure(String key, List<Span> passages, String quote, String sectionPath, List<String> proposedBy,
        int specificity,
        String cue, Optional<Span> endorses, List<Reading> readings) {
    public Measure {
        passages = List.copyOf(passages);
        proposedBy = List.copyOf(proposedBy);
        readings = List.copyOf(readings);
        if (passages.isEmpty() || specificity < 1 || specificity > 3) {
            throw new IllegalArgumentException("a measure has a passage and a specificity from 1 to 3");
        }
    }

    /** The same measure with all the passages that state it. */
    Measure at(List<Span> statements) {
        return new Measure(key, statements, quote, sectionPath, proposedBy, specificity, cue, endorses, readings);
    }

    /** The same measure, understood otherwise. */
    public Measure with(int otherSpecificity, List<Reading> otherReadings) {
        return new Measure(key, passages, quote, sectionPath, proposedBy, otherSpecificity, cue, endorses,
                otherReadings);
    }
}
