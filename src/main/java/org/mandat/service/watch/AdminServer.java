package org.mandat.service.watch;

import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.service.generation.ServedGraphs;

/** {@code /metrics} at a port of its own, which nobody but those who run the service should reach. */
public final class AdminServer implements AutoCloseable {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 6;

    private final Figures figures;
    private final ServerConnector connector;
    private final Server server;

    private AdminServer(Figures figures, Server server, ServerConnector connector) {
        this.figures = figures;
        this.server = server;
        this.connector = connector;
    }

    /**
     * @param active how many requests are under way
     * @throws MandatException SERVER if the port cannot be had
     */
    public static AdminServer start(String host, int port, ServedGraphs graphs, LongSupplier active) {
        Figures figures = new Figures(graphs, active);
        Server server = new Server(new QueuedThreadPool(THREADS, 1));
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                if (!Request.getPathInContext(request).equals("/metrics")) {
                    return false;
                }
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
                Content.Sink.write(response, true, figures.text(), callback);
                return true;
            }
        });
        try {
            server.start();
        } catch (Exception e) {
            LifeCycle.stop(server);
            figures.close();
            throw new MandatException(ErrorCode.SERVER, "cannot listen on " + host + ":" + port + ": "
                    + e.getMessage() + "; choose another with --admin-port (0 takes any that is free)", e);
        }
        return new AdminServer(figures, server, connector);
    }

    /** Counts requests of the public port. */
    public RequestLog counter() {
        return figures;
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
        figures.close();
    }
}
