package org.mandat.evaluation;

import java.util.List;
import java.util.Optional;

import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Concepts;

/** Scores what measures do to institutions, kind by kind; that nothing happens to one is not counted. */
final class EffectScorer {
    private static final String NOTHING = Iri.localName(Concepts.INVOLVE);

    private EffectScorer() {
    }

    private record Fact(String key, String kind) {
    }

    static Score score(Comparison comparison) {
        Ledger ledger = new Ledger(Kind.EFFECTS, comparison);
        List<Annotation> annotations = comparison.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            for (AnnotatedBody body : annotations.get(i).institutions()) {
                for (String kind : body.effects()) {
                    if (body.required() && !kind.equals(NOTHING)) {
                        ledger.want(i, new Fact(body.key(), kind), body.name() + " " + kind);
                    }
                }
            }
        }
        for (Extraction.Effect effect : comparison.extraction().effects()) {
            if (!effect.kind().equals(NOTHING)) {
                Optional<AnnotatedBody> body = comparison.body(effect)
                        .filter(found -> found.accepted().contains(effect.kind()));
                if (body.isPresent()) {
                    ledger.right(effect.measure(), List.of(new Fact(body.get().key(), effect.kind())));
                } else {
                    ledger.wrong(effect.institution().label() + " " + effect.kind(), effect.measure());
                }
            }
        }
        return ledger.score();
    }
}
