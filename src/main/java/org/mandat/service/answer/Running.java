package org.mandat.service.answer;

import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Answer.Statements;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;
import org.mandat.service.http.Content;
import org.mandat.service.http.Spool;

/**
 * Runs queries within bounds.
 *
 * @param timeout     of one query, after which it ends with a QueryCancelledException
 * @param resultBytes beyond which a result is refused, never cut
 */
public record Running(Duration timeout, long resultBytes) {
    /** The answer in memory. */
    public Answer answer(Query query, DatasetGraph dataset) {
        return answer(query, dataset, dataset);
    }

    /** The same of a view of a dataset, whose transaction is the dataset's. */
    public Answer answer(Query query, DatasetGraph whole, DatasetGraph view) {
        return whole.calculateRead(() -> run(query, view, timeout, Answer::of));
    }

    /** The answer of a SELECT in memory. */
    public Rows rows(Query query, DatasetGraph dataset) {
        return (Rows) answer(query, dataset);
    }

    /** The answer of a view of a dataset as a file, whole. */
    public Content content(Query query, DatasetGraph whole, DatasetGraph view, ResultFormat format, Duration within) {
        return whole.calculateRead(() -> Spool.of(resultBytes,
                out -> run(query, view, within, execution -> write(execution, format, out))));
    }

    private static <T> T run(Query query, DatasetGraph view, Duration within, Function<QueryExec, T> use) {
        try (QueryExec execution = QueryExec.dataset(view).query(query).set(ARQ.httpServiceAllowed, false)
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return use.apply(execution);
        }
    }

    private static boolean write(QueryExec execution, ResultFormat format, OutputStream out) {
        boolean streams = format instanceof ResultFormat.OfRows rows && rows.format() != AnswerFormat.TABLE
                && rows.format() != AnswerFormat.MD && execution.getQuery().isSelectType();
        if (streams) {
            Answers.write(execution.select(), ((ResultFormat.OfRows) format).format(), out);
            return true;
        }
        Answer answer = Answer.of(execution);
        switch (format) {
            case ResultFormat.OfRows rows -> Answers.write(answer, rows.format(), 0, out);
            case ResultFormat.OfStatements rdf -> Answers.write((Statements) answer, rdf.format(), out);
            case ResultFormat.Page html -> throw new IllegalArgumentException("a page is not written here");
        }
        return true;
    }
}
