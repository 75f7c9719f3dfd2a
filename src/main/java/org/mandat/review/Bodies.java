package org.mandat.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Entity;

/** Bodies and laws that only the document itself names: one that was found only by a reading that people rejected is none. */
final class Bodies {
    private Bodies() {
    }

    /** The same interpretation with other measures, without the bodies that only the former ones spoke of. */
    static Interpretation stillNamed(Interpretation read, List<Measure> measures) {
        Set<String> before = spokenOf(read.measures());
        Set<String> after = spokenOf(measures);
        Set<String> gone = read.bodies().stream().map(Entity::iri)
                .filter(body -> before.contains(body) && !after.contains(body)).collect(Collectors.toSet());
        return new Interpretation(read.text(), measures,
                read.bodies().stream().filter(body -> !gone.contains(body.iri())).toList(),
                read.named().stream().filter(named -> !gone.contains(named.entity().iri())).toList());
    }

    private static Set<String> spokenOf(List<Measure> measures) {
        return measures.stream().flatMap(measure -> measure.readings().stream())
                .flatMap(reading -> switch (reading) {
                    case Reading.Effect effect -> Stream.of(effect.institution().iri());
                    case Reading.Relation relation -> Stream.of(relation.object());
                    case Reading.Target target -> Stream.empty();
                }).collect(Collectors.toSet());
    }
}
