package org.mandat.evaluation;

import java.util.List;
import java.util.Locale;

/** Figures with the counts behind them as aligned text: each programme, each set, all together. */
public final class TableReport {
    private static final String HEAD = "  %-13s %9s %6s %6s   %14s %14s%n";
    private static final String ROW = "  %-13s %9s %6s %6s   %5d of %5d %6d of %4d%n";

    private TableReport() {
    }

    /** @param misses whether to list what was missed and what was wrong */
    public static String of(Evaluation evaluation, boolean misses) {
        StringBuilder out = new StringBuilder();
        for (String id : evaluation.ids()) {
            block(out, id, evaluation, List.of(id));
        }
        evaluation.sets().stream().filter(set -> !set.documents().equals(evaluation.ids()))
                .forEach(set -> block(out, set.name() + ": " + set.title(), evaluation, set.documents()));
        block(out, Column.ALL, evaluation, evaluation.ids());
        return misses ? out.append(MissList.of(evaluation, "\n", "  ")).toString() : out.toString();
    }

    private static void block(StringBuilder out, String title, Evaluation evaluation, List<String> ids) {
        out.append(title).append('\n')
                .append(HEAD.formatted("", "precision", "recall", "F1", "right of found", "found of wanted"));
        for (Kind kind : Kind.values()) {
            Tally tally = evaluation.tally(kind, ids);
            Figure figure = Figure.of(tally);
            out.append(String.format(Locale.ROOT, ROW, kind.keyword(), Figure.shown(figure.precision()),
                    Figure.shown(figure.recall()), Figure.shown(figure.f1()), tally.right(), tally.found(), tally.hit(),
                    tally.wanted()));
        }
    }
}
