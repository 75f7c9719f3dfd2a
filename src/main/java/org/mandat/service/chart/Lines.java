package org.mandat.service.chart;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.service.chart.Drawing.Group;
import org.mandat.service.chart.Svg.Anchor;

/** A line for each series, from left to right by x, with a point for each row. */
final class Lines {
    private static final int MOST = 8;
    private static final double HIGH = 260;
    private static final double LEFT = 46;
    private static final int STEPS = 4;

    private final Drawing drawing;
    private final List<Binding> rows;
    private final List<Group> series;
    private final Svg svg = new Svg();
    private final double least;
    private final double most;
    private final double highest;
    private double top = 8;

    private Lines(Drawing drawing) {
        this.drawing = drawing;
        String x = drawing.chart().x();
        this.rows = drawing.rows().rows().stream().filter(row -> Timeline.time(row, x).isPresent())
                .sorted(Comparator.comparingDouble(row -> Timeline.time(row, x).orElse(0.0))).toList();
        this.series = drawing.chart().series().map(column -> drawing.by(column, rows))
                .orElse(List.of(Group.of(drawing.heading(drawing.chart().y().getFirst()), rows)));
        this.least = rows.isEmpty() ? 0 : Timeline.time(rows.getFirst(), x).orElse(0.0);
        this.most = rows.isEmpty() ? 1 : Timeline.time(rows.getLast(), x).orElse(0.0);
        this.highest = Math.max(1,
                rows.stream().mapToDouble(row -> Drawing.number(row, drawing.chart().y().getFirst())).max().orElse(0));
    }

    static Picture of(Drawing drawing) {
        return new Lines(drawing).picture();
    }

    private double x(Binding row) {
        double time = Timeline.time(row, drawing.chart().x()).orElse(0.0);
        return LEFT + (most == least ? 0.5 : (time - least) / (most - least)) * (Svg.WIDTH - LEFT - 30);
    }

    private double y(double value) {
        return top + HIGH - value / highest * HIGH;
    }

    private Picture picture() {
        List<Group> shown = series.subList(0, Math.min(MOST, series.size()));
        for (int i = 0; i < shown.size(); i++) {
            Marks.draw(svg, 8, top + 6, i, "");
            svg.text(22, top + 11, Anchor.START, "legend", shown.get(i).name(), 90);
            top += 20;
        }
        top += 10;
        for (int step = 0; step <= STEPS; step++) {
            double value = highest * step / STEPS;
            svg.path("M" + LEFT + " " + Svg.decimal(y(value)) + "H" + Svg.WIDTH, "rule", "");
            svg.text(LEFT - 6, y(value) + 4, Anchor.END, "head", drawing.shown(value), 9);
        }
        drawing.by(drawing.chart().x(), rows).forEach(each -> svg.text(x(each.rows().getFirst()), top + HIGH + 18,
                Anchor.MIDDLE, "head", each.name(), 10));
        for (int i = 0; i < shown.size(); i++) {
            line(shown.get(i), i);
        }
        return new Picture(drawing.question().title(drawing.names().language().tag()),
                drawing.heading(drawing.chart().y().getFirst()) + " – " + drawing.heading(drawing.chart().x()),
                top + HIGH + 28, svg.toString(), series.size() - shown.size());
    }

    private void line(Group group, int number) {
        String column = drawing.chart().y().getFirst();
        StringBuilder path = new StringBuilder();
        group.rows().forEach(row -> path.append(path.isEmpty() ? "M" : "L").append(Svg.decimal(x(row))).append(' ')
                .append(Svg.decimal(y(Drawing.number(row, column)))));
        svg.path(path.toString(), "line " + Drawing.style("", number), "");
        for (Binding row : group.rows()) {
            String said = group.name() + ", " + drawing.name(row, drawing.chart().x()) + ": "
                    + drawing.counted(Drawing.number(row, column), column);
            svg.link(drawing.link(List.of(row)), said,
                    () -> Marks.draw(svg, x(row), y(Drawing.number(row, column)), number, said));
        }
    }
}
