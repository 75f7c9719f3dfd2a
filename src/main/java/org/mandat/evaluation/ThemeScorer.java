package org.mandat.evaluation;

import java.util.List;
import java.util.Optional;

/** Scores the top themes of the measures that were found. */
final class ThemeScorer {
    private ThemeScorer() {
    }

    static Score score(Comparison comparison) {
        Ledger ledger = new Ledger(Kind.THEMES, comparison);
        List<Annotation> annotations = comparison.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.get(i).required() && comparison.isFound(i)) {
                for (String theme : annotations.get(i).requiredThemes().stream().sorted().toList()) {
                    ledger.want(i, theme, theme);
                }
            }
        }
        for (Extraction.Theme theme : comparison.extraction().themes()) {
            Optional<Annotation> annotation = comparison.annotation(theme.measure());
            if (annotation.isPresent()) {
                if (annotation.get().acceptedThemes().contains(theme.name())) {
                    ledger.right(theme.measure(), List.of(theme.name()));
                } else {
                    ledger.wrong(theme.name(), theme.measure());
                }
            }
        }
        return ledger.score();
    }
}
