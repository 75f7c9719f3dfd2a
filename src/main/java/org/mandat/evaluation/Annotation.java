package org.mandat.evaluation;

import java.util.List;
import java.util.Set;

/**
 * What a person says of one measure of a programme. What is not required is tolerated: neither finding nor missing it counts.
 *
 * @param quote          its words, verbatim but for white space
 * @param requiredThemes the names of top themes that must be found
 * @param acceptedThemes those that may be
 */
public record Annotation(String quote, boolean required, Set<String> requiredThemes, Set<String> acceptedThemes,
        List<AnnotatedBody> institutions, List<AnnotatedTarget> targets, List<AnnotatedLaw> laws) {
    public Annotation {
        requiredThemes = Set.copyOf(requiredThemes);
        acceptedThemes = Set.copyOf(acceptedThemes);
        institutions = List.copyOf(institutions);
        targets = List.copyOf(targets);
        laws = List.copyOf(laws);
    }
}
