package org.mandat.service.sparql;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.http.Spool;

/**
 * One query: what it answers on a generation, within its time.
 *
 * @param text        as it was written
 * @param graphs      those that the request chooses, if it does
 * @param changes     whether another run may answer otherwise
 * @param limitMillis of one run
 * @param resultBytes beyond which a result is refused
 */
record QueryRoute(String text, Query query, @Nullable DatasetDescription graphs, boolean changes, long limitMillis,
        long resultBytes, QueryPage page) implements Route {
    @Override
    public List<? extends Format> formats(Asked asked) {
        return ResultFormat.of(query);
    }

    @Override
    public Lifetime lifetime(Asked asked) {
        return changes ? Lifetime.NEVER : Lifetime.GENERATION;
    }

    /** Two spellings of one query have one answer; a page shows the query as it was written. */
    @Override
    public String key(Asked asked) {
        String chosen = graphs == null
                ? ""
                : graphs.getDefaultGraphURIs().stream().sorted().collect(Collectors.joining(" ")) + "\n"
                        + graphs.getNamedGraphURIs().stream().sorted().collect(Collectors.joining(" "));
        return "sparql\n" + query.serialize() + "\n" + chosen + "\n" + (asked.prefersPage() ? asked.address() + text : "");
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (!(choice.format() instanceof ResultFormat format) || format instanceof ResultFormat.Page) {
            return page.result(asked, text, query, run(asked, Answer::of));
        }
        return Reply.of(choice.mediaType(), Spool.of(resultBytes,
                out -> run(asked, execution -> write(execution, format, out))));
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

    private <T> T run(Asked asked, Function<QueryExec, T> use) {
        DatasetGraph whole = asked.graph().dataset();
        return whole.calculateRead(() -> {
            DatasetGraph dataset = graphs == null ? whole : DynamicDatasets.dynamicDataset(graphs, whole, false);
            try (QueryExec execution = QueryExec.dataset(dataset).query(withoutGraphs())
                    .set(ARQ.httpServiceAllowed, false)
                    .timeout(millis(asked), TimeUnit.MILLISECONDS).build()) {
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
    private long millis(Asked asked) {
        return asked.parameter("timeout").filter(seconds -> seconds.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
                .map(seconds -> Math.min(limitMillis, Math.max(1, Math.round(Double.parseDouble(seconds) * 1000))))
                .orElse(limitMillis);
    }
}
