package org.mandat.service.chart;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.service.chart.Drawing.Group;
import org.mandat.service.chart.Svg.Anchor;

/** A bar for each thing, under its name so that names have room: one for each column of numbers, or one that series divide. */
final class Bars {
    private static final int MOST = 40;
    private static final int MOST_SERIES = 8;
    private static final double LONGEST = Svg.WIDTH - 130;
    private static final double THICK = 14;
    private static final double LEGEND = 22;
    private static final int NAME = 84;

    private final Drawing drawing;
    private final List<Group> things;
    private final Svg svg = new Svg();
    private double y = 4;

    private Bars(Drawing drawing) {
        this.drawing = drawing;
        this.things = drawing.by(drawing.chart().x(), drawing.rows().rows());
    }

    static Picture of(Drawing drawing) {
        Bars bars = new Bars(drawing);
        return drawing.chart().series().isPresent() ? bars.divided(drawing.chart().series().get()) : bars.beside();
    }

    private Picture beside() {
        List<String> columns = drawing.chart().y();
        double most = things.stream().flatMap(thing -> columns.stream().map(each -> Drawing.sum(thing.rows(), each)))
                .mapToDouble(Double::doubleValue).max().orElse(0);
        for (Group thing : shown()) {
            name(thing);
            for (int i = 0; i < columns.size(); i++) {
                double value = Drawing.sum(thing.rows(), columns.get(i));
                String said = drawing.counted(value, columns.get(i));
                bar(0, width(value, most), Drawing.style(columns.get(i), i), thing.name() + ": " + said, thing.rows());
                svg.text(width(value, most) + 6, y + THICK - 3, Anchor.START, "value", said, NAME);
                y += THICK + 4;
            }
            y += 8;
        }
        return picture();
    }

    private Picture divided(String series) {
        String column = drawing.chart().y().getFirst();
        List<Group> all = drawing.by(series, drawing.rows().rows());
        List<Group> parts = all.subList(0, Math.min(MOST_SERIES, all.size()));
        double most = things.stream().mapToDouble(thing -> Drawing.sum(thing.rows(), column)).max().orElse(0);
        legend(parts);
        for (Group thing : shown()) {
            name(thing);
            double x = 0;
            for (int i = 0; i < parts.size(); i++) {
                List<Binding> rows = thing.and(parts.get(i));
                double value = Drawing.sum(rows, column);
                if (value > 0) {
                    double width = width(value, most);
                    bar(x, Math.max(1, width - 1.5), Drawing.style("", i),
                            thing.name() + ", " + parts.get(i).name() + ": "
                                    + drawing.counted(value, column),
                            rows);
                    if (width > 16) {
                        svg.text(x + width / 2, y + THICK - 3, Anchor.MIDDLE, "inside", drawing.shown(value), 6);
                    }
                    x += width;
                }
            }
            svg.text(x + 6, y + THICK - 3, Anchor.START, "value",
                    drawing.counted(Drawing.sum(thing.rows(), column), column), NAME);
            y += THICK + 14;
        }
        return picture();
    }

    private List<Group> shown() {
        return things.subList(0, Math.min(MOST, things.size()));
    }

    private void name(Group thing) {
        y += 14;
        svg.text(0, y, Anchor.START, "name", thing.name(), NAME);
        y += 6;
    }

    private void bar(double x, double width, String style, String said, List<Binding> rows) {
        svg.link(drawing.link(rows), said, () -> svg.rect(x, y, width, THICK, style, said));
    }

    private void legend(List<Group> parts) {
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            String name = Svg.cut(parts.get(i).name(), 30);
            double width = 30 + name.length() * 6.6;
            if (x + width > Svg.WIDTH) {
                x = 0;
                y += LEGEND;
            }
            svg.rect(x, y, 12, 12, Drawing.style("", i), "");
            svg.text(x + 18, y + 11, Anchor.START, "legend", name, 30);
            x += width;
        }
        y += LEGEND;
    }

    private static double width(double value, double most) {
        return most == 0 ? 0 : Math.max(value > 0 ? 1 : 0, value / most * LONGEST);
    }

    private Picture picture() {
        String numbers = String.join(", ", drawing.chart().y().stream().map(drawing::heading).toList());
        return new Picture(drawing.question().title(drawing.names().language().tag()), numbers + " – "
                + drawing.heading(drawing.chart().x()), y + 4, svg.toString(), Math.max(0, things.size() - MOST));
    }
}
