package org.mandat.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores which institutions gain by a measure, whether by means, remit, power, task or by being created. */
final class EmpoweredScorer {
    private EmpoweredScorer() {
    }

    static Score score(Comparison comparison) {
        Set<String> kinds = comparison.extraction().empowering();
        Ledger ledger = new Ledger(Kind.EMPOWERED, comparison);
        List<Annotation> annotations = comparison.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            for (AnnotatedBody body : annotations.get(i).institutions()) {
                if (body.required() && gains(body.effects(), kinds)) {
                    ledger.want(i, body.key(), body.name());
                }
            }
        }
        for (Extraction.Effect effect : comparison.extraction().effects()) {
            if (kinds.contains(effect.kind())) {
                Optional<AnnotatedBody> body = comparison.body(effect).filter(found -> gains(found.accepted(), kinds));
                if (body.isPresent()) {
                    ledger.right(effect.measure(), List.of(body.get().key()));
                } else {
                    ledger.wrong(effect.institution().label() + " " + effect.kind(), effect.measure());
                }
            }
        }
        return ledger.score();
    }

    private static boolean gains(Collection<String> effects, Set<String> kinds) {
        return !Collections.disjoint(effects, kinds);
    }
}
