package org.mandat.review;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.interpretation.FactIris;
import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Interpreter;
import org.mandat.interpretation.Measure;

/** Finds what may have taken the place of something that is no longer read, and tells those who maintain the reviews. */
final class Successors {
    /** Sørensen–Dice coefficient of the words of two quotes from which one may be the other, changed. */
    private static final double ALIKE = 0.6;

    private final Interpretation read;
    private final FactIris iris;
    private final Map<String, Measure> measures;

    Successors(Interpretation read, FactIris iris) {
        this.read = read;
        this.iris = iris;
        this.measures = read.measures().stream()
                .collect(Collectors.toMap(iris::measure, measure -> measure, (one, same) -> one));
    }

    /** Of a reading: one of its sort in the same measure; else the measure whose quote is most like. */
    Optional<String> of(Review review) {
        Measure measure = measures.get(review.measure());
        return measure == null ? alike(review.quote().words()) : sibling(review, measure);
    }

    Diagnostic report(Applied.Stale stale) {
        Review review = stale.review();
        String what = "the review of <" + review.target() + "> (" + verdict(review) + " by " + review.author().name()
                + ", " + review.date() + ") changes nothing: ";
        String why = measures.containsKey(review.measure())
                ? "this is no longer read from \"" + review.quote().words() + "\""
                : isStillThere(review)
                        ? "\"" + review.quote().words() + "\" is no longer read as a measure"
                        : "\"" + review.quote().words() + "\" is no longer in the text";
        String next = stale.successor().map(iri -> "; move it to <" + iri + "> if that is meant now, or remove it")
                .orElse("; remove it");
        return Diagnostic.warning(review.where(), what + why + next);
    }

    private static String verdict(Review review) {
        return switch (review.verdict()) {
            case Verdict.Confirmed confirmed -> "confirmed";
            case Verdict.Rejected rejected -> "rejected";
            case Verdict.Corrected corrected -> "corrected";
        };
    }

    private boolean isStillThere(Review review) {
        return Interpreter.key(read.text().layout().document().text())
                .contains(Interpreter.key(review.quote().words()));
    }

    private Optional<String> sibling(Review review, Measure measure) {
        List<String> path = path(review.target());
        return measure.readings().stream().map(reading -> iris.reading(review.measure(), reading))
                .filter(iri -> path(iri).get(0).equals(path.get(0)) && (path.size() == 2 || shared(path, iri) > 1))
                .max(Comparator.comparingLong((String iri) -> shared(path, iri))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static long shared(List<String> path, String reading) {
        return path(reading).stream().filter(path::contains).count();
    }

    /** What follows the measure: {@code effect}, the body, the kind. */
    private static List<String> path(String reading) {
        return Arrays.asList(reading.replaceFirst(".*/measure/[^/]+/[^/]+/", "").split("/"));
    }

    private Optional<String> alike(String quote) {
        Set<String> words = words(quote);
        return read.measures().stream().filter(measure -> likeness(words, words(measure.quote())) >= ALIKE)
                .max(Comparator.comparingDouble((Measure measure) -> likeness(words, words(measure.quote())))
                        .thenComparing(Measure::key, Comparator.reverseOrder()))
                .map(iris::measure);
    }

    private static double likeness(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return some.isEmpty() && others.isEmpty() ? 0 : 2.0 * both.size() / (some.size() + others.size());
    }

    private static Set<String> words(String quote) {
        StringBuilder plain = new StringBuilder(quote.length());
        UCharacter.foldCase(quote, true).codePoints()
                .forEach(point -> plain.appendCodePoint(UCharacter.isLetterOrDigit(point) ? point : ' '));
        return Arrays.stream(plain.toString().split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
