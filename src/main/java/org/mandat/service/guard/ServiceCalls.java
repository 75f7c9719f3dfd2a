package org.mandat.service.guard;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SERVICE (<a href="https://www.w3.org/TR/sparql11-federated-query/">SPARQL 1.1 Federated Query</a>) to listed endpoints: no redirects, no compression, no longer
 * than the query itself may take, and never more than a bounded answer. What the other side says of an error is not passed on.
 */
final class ServiceCalls implements ServiceExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);
    private static final String RESULTS = "application/sparql-results+json";
    private static final int MOST_BYTES = 16 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LOOK_MILLIS = 50;
    private static final int OK = 200;
    private static final long ROW = 150;

    /** Made at the first call: most servers never make one. */
    private static final class Client {
        static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT).build();
    }

    private final Services services;
    private final Bounds bounds;

    ServiceCalls(Services services, Bounds bounds) {
        this.services = services;
        this.bounds = bounds;
    }

    @Override
    public QueryIterator createExecution(OpService service, OpService written, Binding row, ExecutionContext context) {
        try {
            return new QueryIterCommonParent(rows(service, context), row, context);
        } catch (Services.Failed e) {
            if (service.getSilent()) {
                return QueryIterSingleton.create(row, context);
            }
            throw e;
        }
    }

    private QueryIterator rows(OpService service, ExecutionContext context) {
        String address = service.getService().isURI() ? service.getService().getURI() : "";
        if (!services.allows(address)) {
            throw new Services.Failed(address);
        }
        // Jena renames variables of inner scopes; the other side is asked in the names that were written.
        Op asked = Rename.reverseVarRename(service.getSubOp(), true);
        byte[] body = ask(URI.create(address), OpAsQuery.asQuery(asked).serialize());
        List<Binding> rows = new ArrayList<>();
        try {
            RowSet read = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(body), Context.emptyContext());
            while (read.hasNext()) {
                rows.add(read.next());
                bounds.hold(ROW);
                bounds.tick();
            }
        } catch (Bounds.TooMuch | QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.info("what {} answered cannot be read: {}", address, e.getMessage());
            throw new Services.Failed(address);
        }
        return QueryIter.map(QueryIterPlainWrapper.create(rows.iterator(), context), renamed(service.getSubOp()));
    }

    /** The names that variables have inside of this query, by those they were written with. */
    private static Map<Var, Var> renamed(Op inside) {
        Map<Var, Var> names = new HashMap<>();
        Set<Var> visible = OpVars.visibleVars(inside);
        for (Var each : visible) {
            names.put(Var.alloc(Rename.reverseVarRename(each).getName()), each);
        }
        return names;
    }

    private byte[] ask(URI service, String query) {
        if (!Services.isReachable(service)) {
            LOG.warn("{} leads to a private address: not called", service);
            throw new Services.Failed(service.toString());
        }
        HttpRequest request = HttpRequest.newBuilder(service).timeout(bounds.left()).header("Accept", RESULTS)
                .header("Content-Type", "application/sparql-query").POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = Client.HTTP.sendAsync(request,
                status -> new ShortBody(MOST_BYTES));
        try {
            while (true) {
                try {
                    HttpResponse<byte[]> whole = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    if (whole.statusCode() != OK) {
                        LOG.info("{} answered {}", service, whole.statusCode());
                        throw new Services.Failed(service.toString());
                    }
                    return whole.body();
                } catch (TimeoutException e) {
                    bounds.check();
                }
            }
        } catch (ExecutionException e) {
            bounds.check();
            LOG.info("{} does not answer: {}", service, String.valueOf(e.getCause()));
            throw new Services.Failed(service.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        } finally {
            answer.cancel(true);
        }
    }
}
