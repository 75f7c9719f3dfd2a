package org.mandat.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores which institutions were found in each measure, whatever happens to them. */
final class InstitutionScorer {
    private InstitutionScorer() {
    }

    private record Named(String measure, String institution) {
    }

    static Score score(Comparison comparison) {
        Ledger ledger = new Ledger(Kind.INSTITUTIONS, comparison);
        List<Annotation> annotations = comparison.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            for (AnnotatedBody body : annotations.get(i).institutions()) {
                if (body.required()) {
                    ledger.want(i, body.key(), body.name());
                }
            }
        }
        Set<Named> seen = new HashSet<>();
        for (Extraction.Effect effect : comparison.extraction().effects()) {
            if (seen.add(new Named(effect.measure(), effect.institution().iri()))) {
                Optional<AnnotatedBody> body = comparison.body(effect);
                if (body.isPresent()) {
                    ledger.right(effect.measure(), List.of(body.get().key()));
                } else {
                    ledger.wrong(effect.institution().label(), effect.measure());
                }
            }
        }
        return ledger.score();
    }
}
