package org.mandat.service.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;

/** Executions of queries of strangers. */
public final class Guarded {
    private static final FunctionRegistry FUNCTIONS = Functions.registry();
    private static final PropertyFunctionRegistry PROPERTIES = Functions.properties();

    private Guarded() {
    }

    /** An execution that calls none but listed services, ends with a QueryCancelledException after a time, and with {@link Bounds.TooMuch} beyond its bounds. */
    public static QueryExec of(Query query, DatasetGraph dataset, Services services, Bounds bounds, Duration within) {
        // A description is made outside of the query, by search after search.
        DatasetGraph view = query.isDescribeType() ? new WatchedDataset(dataset, bounds) : dataset;
        return QueryExec.dataset(view).query(query).set(ARQ.httpServiceAllowed, false)
                // Folding would run functions before they are bounded.
                .set(ARQ.optExprConstantFolding, false).set(ARQConstants.registryFunctions, FUNCTIONS)
                .set(ARQConstants.registryPropertyFunctions, PROPERTIES)
                .set(ARQConstants.sysOpExecutorFactory, WatchingExecutor.of(bounds))
                .set(ARQConstants.registryServiceExecutors,
                        new ServiceExecutorRegistry().add(new ServiceCalls(services, bounds)))
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS).build();
    }
}
