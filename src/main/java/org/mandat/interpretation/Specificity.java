package org.mandat.interpretation;

import java.util.List;
import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.vocabulary.Mandat;

/** How definite a measure is, and why. */
public enum Specificity {
    /** It begins with a word that says no act: « encourager », « réfléchir ». */
    DIRECTION(1),
    /** It says a definite act or object. */
    ACT(2),
    /** It begins with a vague word, but creates a body. */
    CREATION(2),
    /** It has a figure or a date. */
    TARGET(3),
    /** It does something to a law that it names. */
    LEGAL_ACT(3);

    private static final int BEGINNING = 6;
    private static final Set<String> LEGAL = Set.of(Mandat.repeals, Mandat.adopts, Mandat.amends, Mandat.enforces,
            Mandat.renegotiates);

    private final int level;

    Specificity(int level) {
        this.level = level;
    }

    /** From 1, a direction, to 3, what can be verified. */
    public int level() {
        return level;
    }

    /** @param vague lemmas that say no act */
    static Specificity of(Sentence sentence, List<Reading> readings, Set<String> vague) {
        if (readings.stream().anyMatch(reading -> reading instanceof Reading.Target)) {
            return TARGET;
        }
        if (readings.stream().anyMatch(
                reading -> reading instanceof Reading.Relation relation && LEGAL.contains(relation.property()))) {
            return LEGAL_ACT;
        }
        if (sentence.tokens().stream().limit(BEGINNING)
                .noneMatch(token -> token.hasLemmaOf(vague))) {
            return ACT;
        }
        return readings.stream()
                .anyMatch(reading -> reading instanceof Reading.Effect effect && effect.kind().endsWith("/create"))
                        ? CREATION
                        : DIRECTION;
    }
}
