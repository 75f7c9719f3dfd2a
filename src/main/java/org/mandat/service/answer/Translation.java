package org.mandat.service.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.mandat.question.Answer.Rows;
import org.mandat.service.http.Language;
import org.mandat.service.view.Names;

/**
 * Rows with names in another language than French, in which questions ask for them: where a column {@code x} holds a thing and
 * {@code xLabel} its name, the name that the graph has in that language stands instead, if it has one.
 */
public final class Translation {
    private static final String LABEL = "Label";

    private Translation() {
    }

    /** The name of a label's thing; empty for a column that is no label of another. */
    static Optional<Var> named(Var column, List<Var> columns) {
        String name = column.getVarName();
        return Optional.of(name).filter(each -> each.endsWith(LABEL))
                .map(each -> Var.alloc(each.substring(0, each.length() - LABEL.length()))).filter(columns::contains);
    }

    /** Read within a transaction of the names' dataset. */
    public static Rows of(Rows rows, Names names) {
        if (names.language() == Language.FR) {
            return rows;
        }
        List<Binding> translated = new ArrayList<>();
        for (Binding row : rows.rows()) {
            BindingBuilder other = Binding.builder();
            for (Var column : rows.columns()) {
                Optional<Node> name = named(column, rows.columns()).filter(row::contains).map(row::get)
                        .filter(Node::isURI).flatMap(names::stated)
                        .map(found -> NodeFactory.createLiteralLang(found.text(), found.language()));
                name.or(() -> Optional.ofNullable(row.get(column))).ifPresent(node -> other.add(column, node));
            }
            translated.add(other.build());
        }
        return new Rows(rows.columns(), translated);
    }
}
