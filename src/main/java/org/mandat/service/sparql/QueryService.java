package org.mandat.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.sparql.core.DatasetDescription;
import org.mandat.service.answer.Running;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Answering;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Faults;
import org.mandat.service.http.Problem;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Route;
import org.mandat.service.rdf.DataFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fuseki's query operation with answers that are whole or errors, errors that people can read, and the generation of the moment.
 * Fuseki does the dispatch and the SPARQL protocol; the dataset it holds is never asked.
 */
public final class QueryService extends SPARQL_QueryDataset {
    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);
    private static final String ALLOWED = "GET, HEAD, POST, QUERY, OPTIONS";

    private final ServedGraphs graphs;
    private final Answering answering;
    private final Faults faults;
    private final ReadQuery.Reader reader;
    private final Running running;
    private final QueryPage page;
    private final Route description;

    /** @param description what the service is, for who asks for its address in RDF */
    public QueryService(ServedGraphs graphs, Answering answering, Faults faults, Running running, QueryPage page,
            Route description) {
        this.graphs = graphs;
        this.answering = answering;
        this.faults = faults;
        this.reader = new ReadQuery.Reader(running.services());
        this.running = running;
        this.page = page;
        this.description = description;
    }

    @Override
    public void process(HttpAction action) {
        try {
            switch (action.getRequestMethod()) {
                case "GET", "HEAD" -> read(action);
                case "POST" -> executeLifecycle(action);
                case "OPTIONS" -> {
                    action.setResponseHeader("Allow", ALLOWED);
                    action.getResponse().setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
                default -> {
                    action.setResponseHeader("Allow", ALLOWED);
                    throw new Refusal(405, "read-only");
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(action, faults.problem(e));
        }
    }

    private void read(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        if (request.getParameter("query") != null) {
            executeLifecycle(action);
            return;
        }
        try (ServedGraph.Lease graph = Asked.lease(graphs, request)) {
            Asked asked = Asked.of(request, graph);
            boolean described = asked.parameter("question").isEmpty()
                    && DataFormat.isWanted(asked.request().getHeader("Accept"));
            answering.answer(asked, described ? description : page, action.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HEAD is a GET whose body is kept: validated as such. */
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
            byte[] bytes = body.readNBytes(ReadQuery.Reader.longest() + 1);
            if (bytes.length > ReadQuery.Reader.longest()) {
                throw ReadQuery.Reader.tooLong();
            }
            execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), action);
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "not-utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        ReadQuery query = reader.read(text);
        DatasetDescription graphsAsked = SPARQLProtocol.getDatasetDescription(action, query.query());
        query.guard().refusal(graphsAsked != null).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        try (ServedGraph.Lease graph = Asked.lease(graphs, action.getRequest())) {
            answering.answer(Asked.of(action.getRequest(), graph), new QueryRoute(text, query, graphsAsked, running,
                    page), action.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fail(HttpAction action, Problem problem) {
        try {
            answering.fail(action.getRequest(), action.getResponse(), problem);
        } catch (IOException e) {
            LOG.debug("the client left", e);
        }
    }
}
