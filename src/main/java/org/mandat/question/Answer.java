package org.mandat.question;

import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** What a query gives, held whole in memory. */
public sealed interface Answer {
    /** Of SELECT. */
    record Rows(List<Var> columns, List<Binding> rows) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public Optional<Node> cell(int row, Var column) {
            return Optional.ofNullable(rows.get(row).get(column));
        }
    }

    /** Of ASK. */
    record Truth(boolean value) implements Answer {
    }

    /** Of CONSTRUCT and DESCRIBE; quads only where the query constructs them. */
    record Statements(DatasetGraph dataset) implements Answer {
        /** Whether there are statements outside the default graph. */
        public boolean hasNamedGraphs() {
            return dataset.listGraphNodes().hasNext();
        }
    }

    /** Runs a query on a dataset, inside the caller's transaction if there is one. */
    static Answer to(Query query, DatasetGraph dataset) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return dataset.isInTransaction() || !dataset.supportsTransactions()
                    ? of(execution)
                    : dataset.calculateRead(() -> of(execution));
        }
    }

    /** Runs an execution that was prepared (with a timeout, say) to its end. */
    static Answer of(QueryExec execution) {
        return switch (execution.getQuery().queryType()) {
            case SELECT -> {
                RowSet rows = execution.select();
                // TDB2 looks terms up when they are asked for, which must be before the transaction ends.
                yield new Rows(rows.getResultVars(), rows.stream().map(Binding::detach).toList());
            }
            case ASK -> new Truth(execution.ask());
            case CONSTRUCT -> new Statements(execution.constructDataset());
            case DESCRIBE -> new Statements(org.apache.jena.sparql.core.DatasetGraphFactory.wrap(execution.describe()));
            default -> throw new IllegalArgumentException("a query is SELECT, ASK, CONSTRUCT or DESCRIBE");
        };
    }
}
