package org.mandat.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How well one programme was read, kind by kind. */
public record DocumentScore(String id, Map<Kind, Score> scores) {
    public DocumentScore {
        scores = Collections.unmodifiableMap(new EnumMap<>(scores));
    }

    static DocumentScore of(String id, Comparison comparison) {
        Map<Kind, Score> scores = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            scores.put(kind, score(kind, comparison));
        }
        return new DocumentScore(id, scores);
    }

    public Score score(Kind kind) {
        return Objects.requireNonNull(scores.get(kind), "every kind is scored");
    }

    /** Of all kinds, in their order. */
    public List<Miss> misses() {
        return scores.values().stream().flatMap(score -> score.misses().stream()).toList();
    }

    private static Score score(Kind kind, Comparison comparison) {
        return switch (kind) {
            case MEASURES -> MeasureScorer.score(comparison);
            case INSTITUTIONS -> InstitutionScorer.score(comparison);
            case EMPOWERED -> EmpoweredScorer.score(comparison);
            case EFFECTS -> EffectScorer.score(comparison);
            case TARGETS -> TargetScorer.score(comparison);
            case LAWS -> LawScorer.score(comparison);
            case THEMES -> ThemeScorer.score(comparison);
        };
    }
}
