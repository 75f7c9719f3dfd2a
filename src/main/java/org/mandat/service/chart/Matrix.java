package org.mandat.service.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.service.chart.Drawing.Group;
import org.mandat.service.chart.Svg.Anchor;

/**
 * A table of numbers, drawn: things down, things across, and where they meet a number, darker the larger it is; or of several columns of
 * numbers a sign for each that is not 0. The most numbered things come first.
 */
final class Matrix {
    private static final int MOST = 50;
    private static final int MOST_ACROSS = 10;
    private static final double LEFT = 220;
    private static final double HEAD = 62;
    private static final double ROW = 24;
    private static final List<String> SIGNS = List.of("▲", "▼", "◆", "○", "■", "□");
    private static final int SHADES = 4;
    private static final double LEAST = 10_000;

    private final Drawing drawing;
    private final List<String> values;
    private final List<Group> across;
    private final List<Group> down;
    private final Svg svg = new Svg();
    private final double wide;
    private double y;

    private Matrix(Drawing drawing) {
        this.drawing = drawing;
        this.values = drawing.chart().values();
        List<Group> columns = drawing.by(drawing.chart().x(), drawing.rows().rows());
        this.across = columns.subList(0, Math.min(MOST_ACROSS, columns.size()));
        this.down = drawing.by(drawing.chart().y().getFirst(), drawing.rows().rows()).stream()
                .sorted(Comparator.comparingDouble((Group each) -> -weight(each.rows()))).toList();
        this.wide = (Svg.WIDTH - LEFT) / Math.max(1, across.size());
    }

    static Picture of(Drawing drawing) {
        return new Matrix(drawing).picture();
    }

    /** The last of several columns only decides between equals: it counts the least that can be said. */
    private double weight(List<Binding> rows) {
        double last = values.size() > 1 ? Drawing.sum(rows, values.getLast()) : 0;
        return total(rows) - last + last / LEAST;
    }

    private double total(List<Binding> rows) {
        return values.stream().mapToDouble(each -> Drawing.sum(rows, each)).sum();
    }

    private Picture picture() {
        if (values.size() > 1) {
            legend();
        }
        for (int i = 0; i < across.size(); i++) {
            head(LEFT + i * wide, across.get(i).name());
        }
        y += HEAD;
        double most = down.stream().flatMap(row -> across.stream().map(column -> total(row.and(column))))
                .mapToDouble(Double::doubleValue).max().orElse(0);
        for (Group row : down.subList(0, Math.min(MOST, down.size()))) {
            svg.path("M0 " + Svg.decimal(y) + "H" + Svg.WIDTH, "rule", "");
            svg.text(0, y + 16, Anchor.START, "name", row.name(), 34);
            for (int i = 0; i < across.size(); i++) {
                cell(row, across.get(i), LEFT + i * wide, most);
            }
            y += ROW;
        }
        String said = drawing.heading(drawing.chart().y().getFirst()) + " × " + drawing.heading(drawing.chart().x())
                + " – " + String.join(", ", values.stream().map(drawing::heading).toList());
        return new Picture(drawing.question().title(drawing.names().language().tag()), said, y + 4, svg.toString(),
                Math.max(0, down.size() - MOST) + Math.max(0,
                        drawing.by(drawing.chart().x(), drawing.rows().rows()).size() - MOST_ACROSS));
    }

    private void cell(Group row, Group column, double x, double most) {
        List<Binding> rows = row.and(column);
        double total = total(rows);
        if (total == 0) {
            return;
        }
        List<String> said = new ArrayList<>();
        values.stream().filter(each -> Drawing.sum(rows, each) > 0)
                .forEach(each -> said.add(drawing.counted(Drawing.sum(rows, each), each)));
        String words = row.name() + ", " + column.name() + ": " + String.join(", ", said);
        svg.link(drawing.link(rows), words, () -> {
            int shade = values.size() > 1 ? 0 : (int) Math.ceil(total / most * SHADES);
            svg.rect(x + 1, y + 1, wide - 2, ROW - 2, "cell q" + shade, words);
            if (values.size() == 1) {
                svg.text(x + wide / 2, y + 16, Anchor.MIDDLE, "value q" + shade, drawing.shown(total), 8);
            } else {
                signs(rows, x);
            }
        });
    }

    private void signs(List<Binding> rows, double x) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (Drawing.sum(rows, values.get(i)) > 0) {
                shown.add(i);
            }
        }
        double step = Math.min(26, wide / shown.size());
        double begin = x + wide / 2 - step * (shown.size() - 1) / 2;
        for (int i = 0; i < shown.size(); i++) {
            String column = values.get(shown.get(i));
            svg.text(begin + i * step, y + 16, Anchor.MIDDLE, "sign c-" + column,
                    SIGNS.get(shown.get(i) % SIGNS.size()) + drawing.shown(Drawing.sum(rows, column)), 6);
        }
    }

    private void legend() {
        double x = 0;
        for (int i = 0; i < values.size(); i++) {
            String text = SIGNS.get(i % SIGNS.size()) + " " + drawing.heading(values.get(i));
            svg.text(x, y + 13, Anchor.START, "sign c-" + values.get(i), text, 40);
            x += 22 + text.length() * 7;
        }
        y += 22;
    }

    /** A name in three short lines. */
    private void head(double x, String name) {
        int line = Math.max(6, (int) (wide / 6.8));
        String rest = name.replace(" · ", " ");
        for (int i = 0; i < 3 && !rest.isEmpty(); i++) {
            int space = rest.length() <= line ? rest.length() : rest.lastIndexOf(' ', line);
            int end = i == 0 && rest.matches("\\d{4} .*") ? 4 : space <= 0 ? Math.min(line, rest.length()) : space;
            String text = i == 2 ? Svg.cut(rest, line) : rest.substring(0, end);
            svg.text(x + wide / 2, y + 14 + i * 15, Anchor.MIDDLE, i == 0 ? "head first" : "head", text, line);
            rest = rest.substring(Math.min(end, rest.length())).strip();
        }
    }
}
