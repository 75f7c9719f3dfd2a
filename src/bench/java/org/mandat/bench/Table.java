package org.mandat.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/** All figures of one run, as Markdown and as JSON. */
record Table(Machine machine, List<Figure> figures) {
    private static final List<String> HEAD = List.of("part", "what", "figure", "goal", "", "against", "ratio");

    String markdown() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        figures.forEach(figure -> rows.add(row(figure)));
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder(machine + "\n\n");
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i), widths);
            if (i == 0) {
                line(text, HEAD.stream().map(head -> "---").toList(), new int[widths.length]);
            }
        }
        figures.stream().filter(figure -> !figure.except().isEmpty()).forEach(figure -> {
            text.append("\nKept out of “").append(figure.part()).append(": ").append(figure.what()).append("”:\n\n");
            figure.except().forEach(each -> text.append("- `").append(each.replace('`', '\'')).append("`\n"));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "| " : " | ").append(cells.get(i))
                    .append(" ".repeat(Math.max(0, widths[i] - cells.get(i).length())));
        }
        text.append(" |\n");
    }

    private static List<String> row(Figure figure) {
        return List.of(figure.part(), figure.what(), Figure.number(figure.value()) + " " + figure.unit(),
                figure.goal().map(Object::toString).orElse(""),
                figure.met().map(met -> met ? "met" : "missed").orElse(""),
                figure.rival().map(rival -> rival.name() + " " + Figure.number(rival.value())).orElse(""),
                figure.ratio().map(Figure::number).orElse(""));
    }

    String json() {
        JsonObject all = new JsonObject();
        all.put("machine", machine.toString());
        JsonArray list = new JsonArray();
        for (Figure figure : figures) {
            JsonObject one = new JsonObject();
            one.put("part", figure.part());
            one.put("what", figure.what());
            one.put("value", JsonNumber.value(figure.value()));
            one.put("unit", figure.unit());
            figure.goal().ifPresent(goal -> one.put("goal", goal.toString()));
            figure.met().ifPresent(met -> one.put("met", met));
            figure.rival().ifPresent(rival -> {
                one.put("against", rival.name());
                one.put("theirs", JsonNumber.value(rival.value()));
            });
            figure.ratio().ifPresent(ratio -> one.put("ratio", JsonNumber.value(ratio)));
            if (!figure.except().isEmpty()) {
                JsonArray except = new JsonArray();
                figure.except().forEach(except::add);
                one.put("except", except);
            }
            list.add(one);
        }
        all.put("figures", list);
        return JSON.toString(all) + "\n";
    }
}
