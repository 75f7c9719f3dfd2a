package org.mandat.service.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Prefixes;
import org.mandat.service.view.Addresses;

/**
 * Rows as a page shows them. A column {@code xLabel} beside {@code x} is not shown apart: it is what the link to {@code x} says.
 *
 * @param cut whether there are more rows than are shown
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean cut) {
    private static final int SHOWN = 1_000;
    private static final int LONG = 40;
    private static final int SHORT = 24;
    private static final String LABEL = "Label";

    /** What a cell says; empty strings for what it has not. */
    public record Cell(String text, String url, String language, boolean number) {
        /** Its class: numbers to the right, sentences wide, short things on one line. */
        public String style() {
            return number ? "number" : text.length() > LONG ? "long" : text.length() <= SHORT ? "short" : "";
        }

    }

    public static ResultTable of(Rows rows, Addresses addresses) {
        Set<String> names = rows.columns().stream().map(Var::getVarName).collect(Collectors.toUnmodifiableSet());
        List<Var> shown = rows.columns().stream().filter(column -> !isLabel(column.getVarName(), names)).toList();
        List<List<Cell>> lines = new ArrayList<>();
        for (int row = 0; row < Math.min(SHOWN, rows.rows().size()); row++) {
            List<Cell> line = new ArrayList<>();
            for (Var column : shown) {
                line.add(cell(rows, row, column, names, addresses));
            }
            lines.add(line);
        }
        return new ResultTable(shown.stream().map(Var::getVarName).toList(), lines, rows.rows().size() > SHOWN);
    }

    private static boolean isLabel(String name, Set<String> names) {
        return name.endsWith(LABEL) && names.contains(name.substring(0, name.length() - LABEL.length()));
    }

    private static Cell cell(Rows rows, int row, Var column, Set<String> names, Addresses addresses) {
        String label = column.getVarName() + LABEL;
        return rows.cell(row, column).map(node -> {
            Cell cell = cell(node, addresses);
            return names.contains(label)
                    ? rows.cell(row, Var.alloc(label)).filter(Node::isLiteral)
                            .map(name -> new Cell(name.getLiteralLexicalForm(), cell.url(), name.getLiteralLanguage(),
                                    false))
                            .orElse(cell)
                    : cell;
        }).orElse(new Cell("", "", "", false));
    }

    private static Cell cell(Node node, Addresses addresses) {
        if (node.isURI()) {
            return new Cell(Prefixes.shorten(node.getURI()), addresses.link(node.getURI()).orElse(""), "", false);
        }
        if (node.isLiteral()) {
            boolean number = node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
                    && node.getLiteralValue() instanceof Number;
            return new Cell(node.getLiteralLexicalForm(), "", node.getLiteralLanguage(), number);
        }
        return new Cell(node.toString(), "", "", false);
    }
}
