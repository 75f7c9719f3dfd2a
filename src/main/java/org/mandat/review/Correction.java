package org.mandat.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Sense;

/** What is right instead; what is empty stays as it was read. Each says at least one thing. */
public sealed interface Correction {
    /** @param themes all themes that the measure has, one or two; none: as they were read */
    record OfMeasure(Optional<Integer> specificity, List<String> themes) implements Correction {
        public OfMeasure {
            themes = List.copyOf(themes);
        }
    }

    /**
     * @param institution IRI of a body of the lexicon, or of one that the document itself names
     * @param kind        IRI of a leaf concept
     */
    record OfEffect(Optional<String> institution, Optional<String> kind) implements Correction {
    }

    /** The fields are those of {@link Reading.Target}. */
    record OfTarget(Optional<BigDecimal> value, Optional<String> unit, Optional<Sense.Mode> mode,
            Optional<Sense.Comparator> comparator, Optional<BigDecimal> baseline, Optional<String> per,
            Optional<String> deadline,
            Optional<Sense.Basis> basis, Optional<String> start, Optional<String> indicator) implements Correction {
    }

    /**
     * One statement for another: {@code repeals} this law becomes {@code amends} that one.
     *
     * @param property IRI of the shortcut
     * @param object   IRI of a concept or entity
     */
    record OfRelation(String property, String object) implements Correction {
    }
}
