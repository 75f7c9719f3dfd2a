package org.mandat.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/** Figures as a Markdown table: a row for each kind, a column for each set, F1 first and then precision and recall. */
public final class MarkdownReport {
    private MarkdownReport() {
    }

    public static String of(List<Column> columns) {
        StringBuilder out = new StringBuilder();
        out.append(columns.stream().map(Column::title)
                .collect(Collectors.joining(" | ", "| F1 (precision / recall) | ", " |\n")));
        out.append("|---".repeat(columns.size() + 1)).append("|\n");
        for (Kind kind : Kind.values()) {
            out.append(columns.stream().map(column -> cell(column.figure(kind)))
                    .collect(Collectors.joining(" | ", "| " + kind.title() + " | ", " |\n")));
        }
        return out.toString();
    }

    /** The same, then what was missed and what was wrong as a list. */
    public static String of(Evaluation evaluation, boolean misses) {
        String table = of(Column.of(evaluation));
        return misses ? table + MissList.of(evaluation, "\n### ", "- ") : table;
    }

    private static String cell(Figure figure) {
        return "**" + Figure.shown(figure.f1()) + "** (" + Figure.shown(figure.precision()) + " / "
                + Figure.shown(figure.recall()) + ")";
    }
}
