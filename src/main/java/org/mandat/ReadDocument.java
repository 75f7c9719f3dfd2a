package org.mandat;

import java.util.List;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.document.Description;
import org.mandat.graph.NamedGraph;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Reading;
import org.mandat.review.Applied;

/**
 * What a load keeps of a document that was read: not its words and how they were understood, which take many times the room.
 *
 * @param graph  what it says
 * @param loaded for the report
 */
record ReadDocument(Description description, String text, NamedGraph graph, List<Diagnostic> diagnostics,
        LoadReport.Loaded loaded) {
    static ReadDocument of(Pipeline.Outcome outcome) {
        return new ReadDocument(outcome.description(), outcome.text(), outcome.graph(), outcome.diagnostics(),
                loaded(outcome));
    }

    private static LoadReport.Loaded loaded(Pipeline.Outcome outcome) {
        List<Measure> measures = outcome.interpretation().measures();
        return new LoadReport.Loaded(outcome.description().id(), outcome.description().title(),
                outcome.interpretation().text().words(),
                measures.size(),
                (int) measures.stream().flatMap(m -> m.readings().stream()).filter(Reading.Effect.class::isInstance)
                        .count(),
                (int) measures.stream().flatMap(m -> m.readings().stream()).filter(Reading.Target.class::isInstance)
                        .count(),
                outcome.reviews().size(),
                (int) outcome.reviews().stream().filter(Applied.Stale.class::isInstance).count());
    }
}
