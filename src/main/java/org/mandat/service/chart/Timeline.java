package org.mandat.service.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.service.chart.Drawing.Group;
import org.mandat.service.chart.Svg.Anchor;

/** Points in time, each on a line of its own with its words; the series are told by the shape of the point. */
final class Timeline {
    private static final int MOST = 60;
    private static final double ROW = 30;
    private static final Pattern DATE = Pattern.compile("(-?\\d{4,})(?:-(\\d{2}))?(?:-(\\d{2}))?.*");

    private final Drawing drawing;
    private final List<Binding> dated;
    private final List<Group> series;
    private final Svg svg = new Svg();
    private final int first;
    private final int last;
    private double y;

    private Timeline(Drawing drawing) {
        this.drawing = drawing;
        this.dated = drawing.rows().rows().stream().filter(row -> time(row, drawing.chart().x()).isPresent())
                .sorted(Comparator.comparingDouble(row -> time(row, drawing.chart().x()).orElse(0.0))).toList();
        this.series = drawing.chart().series().map(column -> drawing.by(column, dated)).orElse(List.of());
        this.first = (int) Math.floor(dated.isEmpty() ? 0 : time(dated.getFirst(), drawing.chart().x()).orElse(0.0));
        this.last = 1 + (int) Math.floor(dated.isEmpty() ? 0 : time(dated.getLast(), drawing.chart().x()).orElse(0.0));
    }

    static Picture of(Drawing drawing) {
        return new Timeline(drawing).picture();
    }

    /** A date as a year with its fraction. */
    static Optional<Double> time(Binding row, String column) {
        if (!row.contains(column) || !row.get(Var.alloc(column)).isLiteral()) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(row.get(Var.alloc(column)).getLiteralLexicalForm());
        if (!date.matches()) {
            return Optional.empty();
        }
        int month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
        int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
        return Optional.of(Integer.parseInt(date.group(1)) + (month - 1) / 12.0 + (day - 1) / 372.0);
    }

    private double x(double time) {
        return 14 + (time - first) / Math.max(1, last - first) * (Svg.WIDTH - 40);
    }

    private Picture picture() {
        List<Binding> shown = dated.subList(0, Math.min(MOST, dated.size()));
        for (int i = 0; i < series.size(); i++) {
            Marks.draw(svg, 8, y + 8, i, "");
            svg.text(22, y + 13, Anchor.START, "legend", series.get(i).name(), 90);
            y += 20;
        }
        double top = y + 20;
        int step = Math.max(1, (last - first) / 10);
        for (int year = first; year <= last; year += step) {
            svg.path(
                    "M" + Svg.decimal(x(year)) + " " + Svg.decimal(top) + "V"
                            + Svg.decimal(top + shown.size() * ROW + 4),
                    "rule", "");
            if (year < last) {
                svg.text(x(year + 0.5), top - 4, Anchor.MIDDLE, "head", String.valueOf(year), 6);
            }
        }
        y = top + 6;
        for (Binding row : shown) {
            point(row);
            y += ROW;
        }
        return new Picture(drawing.question().title(drawing.names().language().tag()),
                drawing.heading(drawing.chart().x()), y + 4, svg.toString(), dated.size() - shown.size());
    }

    private void point(Binding row) {
        double x = x(time(row, drawing.chart().x()).orElse(0.0));
        String words = row.contains(drawing.chart().y().getFirst())
                ? drawing.name(row, drawing.chart().y().getFirst())
                : "";
        int number = 0;
        for (int i = 0; i < series.size(); i++) {
            number = series.get(i).members().contains(row) ? i : number;
        }
        int shape = number;
        String said = row.get(Var.alloc(drawing.chart().x())).getLiteralLexicalForm().replaceFirst("T.*", "") + ": "
                + words + (series.isEmpty() ? "" : " (" + series.get(number).name() + ")");
        boolean right = x < Svg.WIDTH / 2.0;
        int room = (int) ((right ? Svg.WIDTH - x - 14 : x - 14) / 7);
        svg.link(drawing.link(List.of(row)), said, () -> {
            Marks.draw(svg, x, y + 11, shape, said);
            svg.text(right ? x + 12 : x - 12, y + 15, right ? Anchor.START : Anchor.END, "name", words, room);
        });
    }
}
