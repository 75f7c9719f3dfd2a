package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Statements;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;

/** One query on one generation, within its time. */
record QueryRun(Query query, @Nullable DatasetDescription graphs, ServedGraph.Lease lease, ServerOptions options,
        HttpServletRequest request) {
    /** The answer in memory, for a page. */
    Answer answer() {
        return run(Answer::of);
    }

    /** Sends the result once it is whole. */
    void send(ResultFormat.Choice choice, HttpServletResponse response) throws IOException {
        Spool spool = new Spool(options.resultBytes());
        try {
            run(execution -> write(execution, choice.format(), spool));
            response.setContentType(choice.mediaType()
                    + (choice.mediaType().startsWith("text/") ? ";charset=utf-8" : ""));
            response.setContentLengthLong(spool.size());
            if (!request.getMethod().equals("HEAD")) {
                spool.sendTo(response.getOutputStream());
            }
        } finally {
            spool.delete();
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
            case ResultFormat.Page page -> throw new IllegalArgumentException("a page is not written here");
        }
        return true;
    }

    private <T> T run(Function<QueryExec, T> use) {
        DatasetGraph whole = lease.dataset();
        return whole.calculateRead(() -> {
            DatasetGraph dataset = graphs == null ? whole : DynamicDatasets.dynamicDataset(graphs, whole, false);
            try (QueryExec execution = QueryExec.dataset(dataset).query(withoutGraphs())
                    .set(ARQ.httpServiceAllowed, false)
                    .timeout(millis(), TimeUnit.MILLISECONDS).build()) {
                return use.apply(execution);
            }
        });
    }

    private Query withoutGraphs() {
        if (!query.hasDatasetDescription()) {
            return query;
        }
        Query copy = query.cloneQuery();
        copy.getGraphURIs().clear();
        copy.getNamedGraphURIs().clear();
        return copy;
    }

    /** The server's limit, or what {@code ?timeout=} seconds lowers it to. */
    private long millis() {
        long limit = options.queryTimeout().toMillis();
        return Requests.parameter(request, "timeout").filter(seconds -> seconds.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
                .map(seconds -> Math.min(limit, Math.max(1, Math.round(Double.parseDouble(seconds) * 1000))))
                .orElse(limit);
    }
}
