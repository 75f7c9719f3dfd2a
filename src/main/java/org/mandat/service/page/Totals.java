package org.mandat.service.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Sparql;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.view.Resources;

/** How much a generation holds, by name: programmes, parties, measures, institutions, effects, targets, laws, themes, reviews, triples. */
public record Totals(Map<String, Long> counts) {
    private static final String REVIEWS = "reviews";

    /** Those of a generation, counted the first time. */
    public static Totals of(ServedGraph.Lease graph) {
        return graph.once(Totals.class, Totals::count);
    }

    /** Without the reviews where there are none. */
    Map<String, Long> shown() {
        Map<String, Long> shown = new LinkedHashMap<>(counts);
        shown.remove(REVIEWS, 0L);
        return shown;
    }

    private static Totals count(DatasetGraph dataset) {
        Rows rows = (Rows) Answer.to(Sparql.parse(Resources.text("counts.rq"), "counts.rq"), dataset);
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.columns().forEach(column -> counts.put(column.getVarName(), rows.cell(0, column)
                .map(node -> Long.parseLong(node.getLiteralLexicalForm())).orElse(0L)));
        return new Totals(counts);
    }
}
