package org.mandat.evaluation;

/** A law that a measure names. */
public record AnnotatedLaw(String name, boolean required) {
}
