package org.mandat.review;

import java.math.BigDecimal;

/**
 * One statement that a review speaks of, as an RDF triple.
 *
 * @param subject  IRI of a measure or reading
 * @param property IRI
 */
public record Claim(String subject, String property, Value value) {
    /** What is claimed. */
    public sealed interface Value {
    }

    public record Thing(String iri) implements Value {
    }

    public record Words(String text) implements Value {
    }

    public record Figure(BigDecimal number) implements Value {
    }

    public record Grade(int number) implements Value {
    }

    /** @param date {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} */
    public record Moment(String date) implements Value {
    }
}
