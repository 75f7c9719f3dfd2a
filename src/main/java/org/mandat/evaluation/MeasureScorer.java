package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Scores which measures were found. */
final class MeasureScorer {
    private MeasureScorer() {
    }

    static Score score(Comparison comparison) {
        List<Extraction.Measure> found = comparison.extraction().measures();
        List<Miss> misses = new ArrayList<>();
        for (Extraction.Measure measure : found) {
            if (comparison.number(measure.iri()).isEmpty()) {
                misses.add(comparison.wrong(Kind.MEASURES, "", measure.iri()));
            }
        }
        int right = found.size() - misses.size();
        int wanted = 0;
        int hit = 0;
        for (int i = 0; i < comparison.annotations().size(); i++) {
            if (comparison.annotations().get(i).required()) {
                wanted++;
                if (comparison.isFound(i)) {
                    hit++;
                } else {
                    misses.add(comparison.missed(Kind.MEASURES, "", i));
                }
            }
        }
        return new Score(new Tally(right, found.size(), hit, wanted), misses);
    }
}
