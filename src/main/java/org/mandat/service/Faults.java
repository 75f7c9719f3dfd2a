package org.mandat.service;

import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Sparql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What ended a query, as a problem to send. What is no fault of the client's is logged and says nothing of this server's inside. */
record Faults(ServerOptions options) {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    Problem problem(Throwable fault) {
        return switch (fault) {
            case Refusal refusal -> refusal.problem();
            case ActionErrorException e ->
                Problem.of(e.getRC(), said(e, "the request is not one of the SPARQL protocol"));
            case QueryCancelledException e -> Problem.of(503, "the query did not end within "
                    + options.queryTimeout().toSeconds()
                    + " seconds; ask for less at once, with LIMIT or narrower patterns");
            case Spool.Overflow e -> Problem.of(422, "the result is larger than " + options.resultBytes()
                    + " bytes; ask for it in parts, with ORDER BY, LIMIT and OFFSET");
            case MandatException e -> Problem.of(422, said(e, "the result cannot be written"));
            case StackOverflowError e -> Problem.of(400, "the query is nested too deeply");
            case QueryException e -> Problem.of(400, Sparql.problem(e).message());
            default -> {
                LOG.error("a query failed", fault);
                yield Problem.of(500, "a fault of this server; its log says more");
            }
        };
    }

    private static String said(RuntimeException e, String otherwise) {
        return Optional.ofNullable(e.getMessage()).orElse(otherwise);
    }
}
