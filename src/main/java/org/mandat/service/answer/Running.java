package org.mandat.service.answer;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Answer.Statements;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;
import org.mandat.service.guard.Bounds;
import org.mandat.service.guard.Guarded;
import org.mandat.service.guard.Services;
import org.mandat.service.http.Content;
import org.mandat.service.http.Spool;

/**
 * Runs queries within bounds.
 *
 * @param timeout     of one query, after which it ends with a QueryCancelledException
 * @param resultBytes beyond which a result is refused, never cut
 * @param services    that queries may call
 */
public record Running(Duration timeout, long resultBytes, Services services) {
    private static final int COUNTED = 100_000;
    private static final long ROW = 150;

    /** The answer in memory. */
    public Answer answer(Query query, DatasetGraph dataset) {
        return answer(query, dataset, dataset);
    }

    /** The same of a view of a dataset, whose transaction is the dataset's. */
    public Answer answer(Query query, DatasetGraph whole, DatasetGraph view) {
        return whole.calculateRead(() -> run(query, view, timeout, Running::answer));
    }

    /** The answer of a SELECT in memory. */
    public Rows rows(Query query, DatasetGraph dataset) {
        return (Rows) answer(query, dataset);
    }

    /**
     * Some rows of an answer; those of a CONSTRUCT are its statements. Those after them are counted too, up to {@value #COUNTED}.
     *
     * @param offset how many rows to leave out
     * @param limit  how many to keep at most
     */
    public Part part(Query query, DatasetGraph dataset, long offset, int limit) {
        if (!query.isSelectType()) {
            Rows all = Answers.rows((Statements) answer(query, dataset));
            return new Part(all, 0, false, OptionalLong.of(all.rows().size()))
                    .slice((int) Math.min(offset, all.rows().size()), limit);
        }
        return dataset.calculateRead(() -> run(query, dataset, timeout, (execution, bounds) -> {
            RowSet rows = execution.select();
            List<Binding> kept = new ArrayList<>();
            long number = 0;
            while (rows.hasNext() && number < offset + limit + COUNTED) {
                Binding row = rows.next();
                if (number >= offset && number < offset + limit) {
                    kept.add(row.detach());
                    bounds.hold(ROW);
                }
                number++;
            }
            return new Part(new Rows(rows.getResultVars(), kept), offset, number > offset + kept.size(),
                    rows.hasNext() ? OptionalLong.empty() : OptionalLong.of(number));
        }));
    }

    /** The answer of a view of a dataset as a file, whole. */
    public Whole content(Query query, DatasetGraph whole, DatasetGraph view, ResultFormat format, Duration within) {
        AtomicBoolean empty = new AtomicBoolean();
        Content content = whole.calculateRead(() -> Spool.of(resultBytes,
                out -> empty.set(run(query, view, within,
                        (execution, bounds) -> write(execution, bounds, format, bounds.watched(out))))));
        return new Whole(content, empty.get());
    }

    /** A whole answer, and whether nothing is in it. */
    public record Whole(Content content, boolean empty) {
    }

    /** The truth of an ASK, found within a time of its own. */
    static boolean ask(Query query, DatasetGraph dataset, Duration within) {
        return dataset.calculateRead(() -> new Running(within, 0, Services.none()).run(query, dataset, within,
                (execution, bounds) -> execution.ask()));
    }

    private <T> T run(Query query, DatasetGraph view, Duration within, BiFunction<QueryExec, Bounds, T> use) {
        Bounds bounds = Bounds.of(within);
        try (QueryExec execution = Guarded.of(query, view, services, bounds, within)) {
            bounds.onCut(execution::abort);
            return use.apply(execution, bounds);
        }
    }

    /** The answer in memory, as long as it fits. */
    private static Answer answer(QueryExec execution, Bounds bounds) {
        Query query = execution.getQuery();
        if (query.isSelectType()) {
            RowSet rows = execution.select();
            List<Binding> kept = new ArrayList<>();
            while (rows.hasNext()) {
                // TDB2 looks terms up when they are asked for, which must be before the transaction ends.
                kept.add(rows.next().detach());
                bounds.hold(ROW);
            }
            return new Rows(rows.getResultVars(), kept);
        }
        if (!query.isConstructType()) {
            return Answer.of(execution);
        }
        DatasetGraph made = DatasetGraphFactory.create();
        made.prefixes().putAll(query.getPrefixMapping());
        execution.constructQuads().forEachRemaining(quad -> {
            bounds.hold(ROW);
            made.add(quad);
        });
        return new Statements(made);
    }

    /** Whether there was nothing to write. */
    private static boolean write(QueryExec execution, Bounds bounds, ResultFormat format, OutputStream out) {
        boolean streams = format instanceof ResultFormat.OfRows rows && rows.format() != AnswerFormat.TABLE
                && rows.format() != AnswerFormat.MD && execution.getQuery().isSelectType();
        if (streams) {
            RowSet rows = execution.select();
            boolean empty = !rows.hasNext();
            Answers.write(rows, ((ResultFormat.OfRows) format).format(), out);
            return empty;
        }
        Answer answer = answer(execution, bounds);
        switch (format) {
            case ResultFormat.OfRows rows -> Answers.write(answer, rows.format(), 0, out);
            case ResultFormat.OfStatements rdf -> Answers.write((Statements) answer, rdf.format(), out);
            case ResultFormat.Page html -> throw new IllegalArgumentException("a page is not written here");
        }
        return isEmpty(answer);
    }

    /** Whether an answer holds nothing. */
    public static boolean isEmpty(Answer answer) {
        return switch (answer) {
            case Rows rows -> rows.rows().isEmpty();
            case Answer.Truth truth -> !truth.value();
            case Statements statements -> statements.dataset().isEmpty();
        };
    }
}
