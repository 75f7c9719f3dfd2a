package org.mandat.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mandat.knowledge.Iri;

/** Scores which laws measures name, by any of their names or a part of one; what the measure would do to a law is not scored. */
final class LawScorer {
    /** Names as short as this are no part of another. */
    private static final int SHORT = 2;

    private LawScorer() {
    }

    static Score score(Comparison comparison) {
        Ledger ledger = new Ledger(Kind.LAWS, comparison);
        List<Annotation> annotations = comparison.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            List<AnnotatedLaw> laws = annotations.get(i).laws();
            for (int l = 0; l < laws.size(); l++) {
                if (laws.get(l).required()) {
                    ledger.want(i, l, laws.get(l).name());
                }
            }
        }
        for (Extraction.Law law : comparison.extraction().laws()) {
            List<AnnotatedLaw> annotated = comparison.annotation(law.measure()).map(Annotation::laws)
                    .orElse(List.of());
            Optional<Integer> same = same(law.law(), annotated, comparison.names());
            if (same.isPresent()) {
                ledger.right(law.measure(), List.of(same.get()));
            } else {
                ledger.wrong(law.relation() + " " + law.law().label(), law.measure());
            }
        }
        return ledger.score();
    }

    /** The number of the first annotated law that it may be. */
    private static Optional<Integer> same(Extraction.Named law, List<AnnotatedLaw> annotated, Names names) {
        Set<String> keys = Stream.concat(law.names().stream(), Stream.of(Iri.localName(law.iri()).replace('-', ' ')))
                .map(names::key).collect(Collectors.toSet());
        return IntStream.range(0, annotated.size()).filter(l -> isAny(names.key(annotated.get(l).name()), keys))
                .boxed().findFirst();
    }

    private static boolean isAny(String key, Set<String> keys) {
        return keys.contains(key) || keys.stream()
                .anyMatch(other -> other.length() > SHORT && (other.contains(key) || key.contains(other)));
    }
}
