package org.mandat.service.http;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Sparql;
import org.mandat.service.generation.ServedGraphs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ended a request, as a problem to send. What is no fault of the client's is logged and says nothing of this server's inside.
 *
 * @param queryTimeout after which a query is ended
 * @param resultBytes  the size beyond which a result is refused
 */
public record Faults(Duration queryTimeout, long resultBytes) {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    public Problem problem(Throwable fault) {
        return switch (fault) {
            case Refusal refusal -> refusal.problem();
            case ActionErrorException e ->
                Problem.of(e.getRC(), "protocol", Said.asIs(said(e, "the request is not one of the SPARQL protocol")));
            case QueryCancelledException e ->
                Problem.of(503, "timeout", String.valueOf(queryTimeout.toSeconds()));
            case ServedGraphs.Busy e -> Problem.of(503, "busy");
            case Spool.Overflow e -> Problem.of(422, "result-too-large", String.valueOf(resultBytes));
            case MandatException e when e.code() == ErrorCode.QUERY ->
                Problem.of(422, "unwritable", Said.asIs(said(e, "the result cannot be written")));
            case StackOverflowError e -> Problem.of(400, "too-deep");
            case QueryException e -> malformed(e);
            default -> {
                LOG.error("a request failed", fault);
                yield Problem.of(500, "internal");
            }
        };
    }

    /** What is wrong with a query, and where. */
    public static Problem malformed(QueryException e) {
        Sparql.Problem problem = Sparql.problem(e);
        return Problem.of(400, "malformed-query", Said.asIs(problem.message())).at(problem.line(), problem.column());
    }

    private static String said(RuntimeException e, String otherwise) {
        return Optional.ofNullable(e.getMessage()).orElse(otherwise);
    }
}
