package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.mandat.question.Sparql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fuseki's query operation with answers that are whole or errors, errors that people can read, and the generation of the moment.
 * Fuseki does the dispatch and the SPARQL protocol; the dataset it holds is never asked.
 */
final class QueryService extends SPARQL_QueryDataset {
    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);
    private static final int LONGEST_QUERY = 1 << 20;

    private final ServedGraphs graphs;
    private final ServerOptions options;
    private final Replies replies;
    private final QueryPage page;
    private final Faults faults;

    QueryService(ServedGraphs graphs, ServerOptions options, Replies replies) {
        this.graphs = graphs;
        this.options = options;
        this.replies = replies;
        this.page = new QueryPage(options, replies);
        this.faults = new Faults(options);
    }

    @Override
    public void process(HttpAction action) {
        try {
            switch (action.getRequestMethod()) {
                case "GET", "HEAD" -> read(action);
                case "POST" -> executeLifecycle(action);
                case "OPTIONS" -> {
                    action.setResponseHeader("Allow", "GET, HEAD, POST, OPTIONS");
                    action.getResponse().setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
                default -> {
                    action.setResponseHeader("Allow", "GET, HEAD, POST, OPTIONS");
                    throw new Refusal(405, "this endpoint is read-only: GET or POST a query");
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (action.getResponse().isCommitted()) {
                LOG.debug("the client left", e);
            } else {
                send(action, faults.problem(e));
            }
        }
    }

    private void read(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        if (request.getParameter("query") != null) {
            executeLifecycle(action);
        } else if (request.getParameter("question") != null) {
            action.getResponse().setStatus(HttpServletResponse.SC_SEE_OTHER);
            action.setResponseHeader("Location", page.address(request));
        } else if (Requests.prefersPage(request)) {
            try (ServedGraph.Lease lease = graphs.lease()) {
                action.setResponseHeader(Replies.GENERATION, lease.hash());
                page.form(request, action.getResponse());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            throw new Refusal(400,
                    "no query: GET ?query=…, or POST it as application/sparql-query or as the form field query");
        }
    }

    /** HEAD is a GET whose body Jetty keeps: validated as such. */
    @Override
    public void validate(HttpAction action) {
        if (!action.getRequestMethod().equals("HEAD")) {
            super.validate(action);
        }
    }

    /** Parameters that nobody reads are no reason to write in the log. */
    @Override
    protected Collection<String> acceptedParams(HttpAction action) {
        return action.getRequest().getParameterMap().keySet();
    }

    @Override
    protected void executeBody(HttpAction action) {
        try (InputStream body = action.getRequestInputStream()) {
            byte[] bytes = body.readNBytes(LONGEST_QUERY + 1);
            if (bytes.length > LONGEST_QUERY) {
                throw tooLong();
            }
            execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), action);
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "the query is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (text.length() > LONGEST_QUERY) {
            throw tooLong();
        }
        HttpServletRequest request = action.getRequest();
        Query query = parse(text);
        DatasetDescription graphsAsked = SPARQLProtocol.getDatasetDescription(action, query);
        QueryGuard.refusal(query, graphsAsked != null).ifPresent(detail -> {
            throw new Refusal(403, detail);
        });
        ResultFormat.Choice choice = choose(request, query);
        try (ServedGraph.Lease lease = graphs.lease()) {
            QueryRun run = new QueryRun(query, graphsAsked, lease, options, request);
            action.setResponseHeader(Replies.GENERATION, lease.hash());
            action.setResponseHeader("Vary", Replies.VARY);
            if (choice.format() instanceof ResultFormat.Page) {
                page.result(request, action.getResponse(), text, query, run.answer());
            } else {
                run.send(choice, action.getResponse());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query parse(String text) {
        try {
            Query query = Sparql.parse(text);
            if (query.isJsonType()) {
                throw new Refusal(400, "JSON is no query form of SPARQL: use SELECT and ask for JSON results");
            }
            return query;
        } catch (QueryException e) {
            Sparql.Problem problem = Sparql.problem(e);
            throw new Refusal(Problem.of(400, problem.message()).at(problem.line(), problem.column()));
        }
    }

    private static ResultFormat.Choice choose(HttpServletRequest request, Query query) {
        List<ResultFormat> offers = ResultFormat.of(query);
        return Requests.parameter(request, "format").map(keyword -> ResultFormat.named(offers, keyword)
                .orElseThrow(() -> new Refusal(400, "unknown format \"" + keyword + "\" for this query; known are "
                        + ResultFormat.keywords(offers))))
                .orElseGet(() -> ResultFormat.choose(offers, Accept.parse(request.getHeader("Accept")))
                        .orElseThrow(() -> new Refusal(406, "none of the media types of Accept can be sent; known are "
                                + String.join(", ",
                                        offers.stream().map(offer -> offer.mediaTypes().getFirst()).toList()))));
    }

    private static Refusal tooLong() {
        return new Refusal(413, "the query is longer than " + LONGEST_QUERY + " characters");
    }

    private void send(HttpAction action, Problem problem) {
        try {
            replies.problem(action.getRequest(), action.getResponse(), problem);
        } catch (IOException e) {
            LOG.debug("the client left", e);
        }
    }
}
