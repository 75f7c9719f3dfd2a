package org.mandat.service.census;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Sparql;
import org.mandat.service.view.Resources;

/** The rows of a packed query. */
record Table(Rows rows) {
    static Table of(String query, DatasetGraph dataset) {
        String file = "census/" + query + ".rq";
        return new Table((Rows) Answer.to(Sparql.parse(Resources.text(file), file), dataset));
    }

    int size() {
        return rows.rows().size();
    }

    /** An IRI or a literal's words; empty if unbound. */
    String text(int row, String column) {
        return rows.cell(row, Var.alloc(column)).map(Table::text).orElse("");
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    Optional<String> some(int row, String column) {
        return Optional.of(text(row, column)).filter(value -> !value.isEmpty());
    }

    long number(int row, String column) {
        String digits = text(row, column);
        return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }
}
