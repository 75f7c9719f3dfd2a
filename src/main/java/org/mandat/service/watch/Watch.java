package org.mandat.service.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.mandat.diagnostic.MandatException;
import org.mandat.service.generation.ServedGraphs;

/** Puts what watches around the server that answers. */
public final class Watch {
    private Watch() {
    }

    /**
     * Before the server starts.
     *
     * @param more     others who are told of each request when it is over
     * @param requests knows those under way, and lets them end when the server stops
     * @return what answers for figures, running, if they are wanted
     * @throws MandatException SERVER if it cannot listen as asked
     */
    public static Optional<AdminServer> of(Watching how, ServedGraphs graphs, Server server, GracefulHandler requests,
            List<? extends RequestLog> more) {
        server.insertHandler(requests);
        server.insertHandler(new RequestIds());
        Optional<AdminServer> admin = how.adminPort().isPresent()
                ? Optional.of(AdminServer.start(how.adminHost(), how.adminPort().getAsInt(), graphs,
                        requests::getCurrentRequestCount))
                : Optional.empty();
        List<RequestLog> logs = new ArrayList<>(more);
        admin.ifPresent(figures -> logs.add(figures.counter()));
        how.accessLog().ifPresent(out -> logs.add(new AccessLog(out, how.logQueries())));
        if (!logs.isEmpty()) {
            RequestLog all = new RequestLog.Collection(logs.toArray(RequestLog[]::new));
            server.setRequestLog((request, response) -> {
                // What the server asks itself, to warm its cache, is no request of anybody's.
                if (!(request.getConnectionMetaData().getConnector() instanceof LocalConnector)) {
                    all.log(request, response);
                }
            });
        }
        return admin;
    }
}
