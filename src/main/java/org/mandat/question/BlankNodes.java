package org.mandat.question;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Blank nodes as <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/#csv-terms">CSV results</a> write them, {@code _:b0}; Jena leaves out
 * the mark that tells them from text.
 */
final class BlankNodes {
    private BlankNodes() {
    }

    /** The same rows, each blank node as text with a label that is its own within the result. */
    static RowSet labelled(RowSet rows) {
        Map<Node, Node> labels = new HashMap<>();
        Iterator<Binding> labelled = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Binding next() {
                BindingBuilder row = BindingFactory.builder();
                rows.next().forEach((Var column, Node value) -> row.add(column, value.isBlank()
                        ? labels.computeIfAbsent(value, blank -> NodeFactory.createLiteralString("_:b" + labels.size()))
                        : value));
                return row.build();
            }
        };
        return RowSetStream.create(rows.getResultVars(), labelled);
    }
}
