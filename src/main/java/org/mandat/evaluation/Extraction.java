package org.mandat.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a graph says of one programme, as far as it is scored. Measures are named by their IRI, concepts by their local name.
 *
 * @param empowering the effect kinds that empower an institution
 */
public record Extraction(List<Measure> measures, List<Effect> effects, List<Target> targets, List<Law> laws,
        List<Theme> themes, Set<String> empowering) {
    public Extraction {
        measures = List.copyOf(measures);
        effects = List.copyOf(effects);
        targets = List.copyOf(targets);
        laws = List.copyOf(laws);
        themes = List.copyOf(themes);
        empowering = Set.copyOf(empowering);
    }

    /** @param place of its first passage, if the graph has one */
    public record Measure(String iri, String quote, Optional<Place> place) {
    }

    /** What a measure does to an institution. */
    public record Effect(String measure, Named institution, String kind) {
    }

    /** @param deadline its year, or empty */
    public record Target(String measure, String iri, OptionalDouble value, String deadline) {
        /** As people read it: {@code 100 by 2025}. */
        String shown() {
            String figure = value.isEmpty()
                    ? ""
                    : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
            return (figure + (deadline.isEmpty() ? "" : " by " + deadline)).strip();
        }
    }

    /** @param relation how the measure relates to it */
    public record Law(String measure, String relation, Named law) {
    }

    /** @param name of a top theme */
    public record Theme(String measure, String name) {
    }

    /**
     * An entity and all its names.
     *
     * @param label the preferred one, in French where there is one
     */
    public record Named(String iri, String label, List<String> names) {
        public Named {
            names = List.copyOf(names);
        }
    }
}
