package org.mandat.service.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Headings;
import org.mandat.question.Prefixes;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;

/**
 * Rows as a page shows them. A column {@code xLabel} beside {@code x} is not shown apart: it is what the link to {@code x} says; nor is
 * {@code measure} beside {@code quote}, its words.
 *
 * @param cut whether there are more rows than are shown
 */
public record ResultTable(List<Column> columns, List<List<Cell>> rows, boolean cut) {
    private static final int SHOWN = 1_000;
    /** Longer than a name: words that want room beside the names of other columns. */
    private static final int LONG = 120;
    private static final int SHORT = 24;
    private static final Var MEASURE = Var.alloc("measure");
    private static final Var QUOTE = Var.alloc("quote");

    /** A column by its name and what it is called. */
    public record Column(String name, String heading) {
    }

    /** What a cell says; empty strings for what it has not. */
    public record Cell(String text, String url, String language, boolean number) {
        private static final Cell EMPTY = new Cell("", "", "", false);

        /** Its class: numbers to the right, sentences wide, short things on one line. */
        public String style() {
            return number ? "number" : text.length() > LONG ? "long" : text.length() <= SHORT ? "short" : "";
        }
    }

    /**
     * Read within a transaction of the names' dataset.
     *
     * @param names of things for which the rows have none
     */
    public static ResultTable of(Rows rows, Headings headings, Names names, Addresses addresses) {
        List<Var> all = rows.columns();
        List<Var> shown = all.stream().filter(column -> Translation.named(column, all).isEmpty()
                && !(column.equals(MEASURE) && all.contains(QUOTE))).toList();
        List<List<Cell>> lines = new ArrayList<>();
        for (int row = 0; row < Math.min(SHOWN, rows.rows().size()); row++) {
            List<Cell> line = new ArrayList<>();
            for (Var column : shown) {
                line.add(cell(rows, row, column, names, addresses));
            }
            lines.add(line);
        }
        return new ResultTable(shown.stream().map(Var::getVarName)
                .map(name -> new Column(name, headings.of(name, names.language().tag()))).toList(), lines,
                rows.rows().size() > SHOWN);
    }

    private static Cell cell(Rows rows, int row, Var column, Names names, Addresses addresses) {
        Optional<Node> found = rows.cell(row, column);
        if (found.isEmpty()) {
            return Cell.EMPTY;
        }
        Node node = found.get();
        if (column.equals(QUOTE) && node.isLiteral()) {
            String url = rows.cell(row, MEASURE).filter(Node::isURI)
                    .flatMap(measure -> addresses.link(measure.getURI())).orElse("");
            return new Cell(node.getLiteralLexicalForm(), url, node.getLiteralLanguage(), false);
        }
        if (node.isLiteral()) {
            return literal(node, names);
        }
        String url = node.isURI() ? addresses.link(node.getURI()).orElse("") : "";
        return rows.cell(row, Var.alloc(column.getVarName() + "Label")).filter(Node::isLiteral)
                .map(name -> new Cell(name.getLiteralLexicalForm(), url, name.getLiteralLanguage(), false))
                .or(() -> names.stated(node).map(name -> new Cell(name.text(), url, name.language(), false)))
                .orElseGet(() -> new Cell(node.isURI() ? Prefixes.shorten(node.getURI()) : node.toString(), url, "",
                        false));
    }

    private static Cell literal(Node node, Names names) {
        String text = node.getLiteralLexicalForm();
        if (!node.getLiteralDatatype().isValid(text)) {
            return new Cell(text, "", "", false);
        }
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            return new Cell(Messages.in(names.language()).get(node.getLiteralValue().equals(true) ? "yes" : "no"), "",
                    "", false);
        }
        boolean number = node.getLiteralValue() instanceof Number;
        return new Cell(number && text.contains(".")
                ? decimal(((Number) node.getLiteralValue()).doubleValue(), names)
                : text, "", node.getLiteralLanguage(), number);
    }

    /** In the language's way, with three decimals at most; whole numbers, which may be years, stay as they are. */
    private static String decimal(double value, Names names) {
        return Messages.in(names.language()).decimal(value);
    }
}
