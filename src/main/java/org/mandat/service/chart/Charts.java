package org.mandat.service.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Chart;
import org.mandat.question.Question;
import org.mandat.service.view.Names;

/** Draws the answers of questions that say how. */
public final class Charts {
    /** The most rows that are drawn. */
    public static final int MOST_ROWS = 2_000;

    private Charts() {
    }

    /**
     * The picture of an answer; empty for a question without a chart, or where nothing is to be drawn.
     *
     * @param rows  in the language of the names
     * @param links the address of the words behind some of the rows
     */
    public static Optional<Picture> of(Question question, Rows rows, Names names,
            Function<List<Binding>, Optional<String>> links) {
        return question.chart().filter(chart -> !rows.rows().isEmpty())
                .map(chart -> draw(new Drawing(question, chart, rows, names, links), chart));
    }

    private static Picture draw(Drawing drawing, Chart chart) {
        return switch (chart.kind()) {
            case BAR, STACKED -> Bars.of(drawing);
            case TIMELINE -> Timeline.of(drawing);
            case MATRIX -> Matrix.of(drawing);
            case LINE -> Lines.of(drawing);
        };
    }
}
