package org.mandat.service.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.eclipse.jetty.http.BadMessageException;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Sparql;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.guard.Admission;
import org.mandat.service.guard.Bounds;
import org.mandat.service.guard.Services;
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
            case Admission.Overload e -> e.isOfClient() ? Problem.of(429, "too-many") : Problem.of(503, "overload");
            case BadMessageException e -> Problem.of(e.getCode(), "bad-request");
            case Bounds.TooMuch e -> Problem.of(422, "too-much");
            case Services.Failed e -> Problem.of(502, "service-failed", String.valueOf(e.getMessage()));
            case ServedGraphs.Busy e -> Problem.of(503, "busy");
            case Spool.Overflow e -> Problem.of(422, "result-too-large", String.valueOf(resultBytes));
            case ServedGraphs.Damaged e -> Problem.of(503, "damaged-generation");
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
        String key = "syntax." + problem.wrong().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(400, "malformed-query", new Said(key, problem.with())).at(problem.line(), problem.column());
    }

    private static String said(RuntimeException e, String otherwise) {
        return Optional.ofNullable(e.getMessage()).orElse(otherwise);
    }
}
