package org.mandat.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/** Scores targets: each must have the value or the deadline of an annotated one. */
final class TargetScorer {
    private TargetScorer() {
    }

    static Score score(Comparison comparison) {
        Ledger ledger = new Ledger(Kind.TARGETS, comparison);
        List<Annotation> annotations = comparison.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            List<AnnotatedTarget> targets = annotations.get(i).targets();
            for (int t = 0; t < targets.size(); t++) {
                if (targets.get(t).required()) {
                    ledger.want(i, t, targets.get(t).quote());
                }
            }
        }
        for (Extraction.Target target : comparison.extraction().targets()) {
            List<AnnotatedTarget> annotated = comparison.annotation(target.measure()).map(Annotation::targets)
                    .orElse(List.of());
            List<Integer> same = IntStream.range(0, annotated.size()).filter(t -> annotated.get(t).is(target)).boxed()
                    .toList();
            if (same.isEmpty()) {
                ledger.wrong(target.shown(), target.measure());
            } else {
                ledger.right(target.measure(), same);
            }
        }
        return ledger.score();
    }
}
