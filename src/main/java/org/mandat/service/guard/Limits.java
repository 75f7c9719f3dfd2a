package org.mandat.service.guard;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How long a line may stall and how much a body may hold; the server's own refusals say no more than they must. */
public final class Limits {
    private static final long STALLED_MILLIS = 20_000;
    // Slower than any line: who sends or reads so holds a connection no longer.
    private static final long SLOWEST_BYTES_PER_SECOND = 1_000;
    private static final int MOST_BYTES = 1 << 20;

    private Limits() {
    }

    /** @param problems answers for requests that are refused before any route sees them */
    public static void apply(Server jetty, Request.Handler problems) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setIdleTimeout(STALLED_MILLIS);
            }
            connector.getConnectionFactories().stream().filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(each -> limit(each.getHttpConfiguration()));
        }
        jetty.setErrorHandler(problems);
        jetty.insertHandler(new WholeBodies(MOST_BYTES, SLOWEST_BYTES_PER_SECOND));
        for (ServletContextHandler context : jetty.getDescendants(ServletContextHandler.class)) {
            context.setErrorHandler(problems);
            context.setMaxFormContentSize(MOST_BYTES);
        }
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setMinRequestDataRate(SLOWEST_BYTES_PER_SECOND);
        http.setMinResponseDataRate(SLOWEST_BYTES_PER_SECOND);
    }
}
