package org.mandat.service.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;

/** Everything that Fuseki does not answer: a route by its path, or 404. */
public final class Front extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Routes routes;
    private final transient ServedGraphs graphs;
    private final transient Answering answering;
    private final transient Faults faults;

    public Front(Routes routes, ServedGraphs graphs, Answering answering, Faults faults) {
        this.routes = routes;
        this.graphs = graphs;
        this.answering = answering;
        this.faults = faults;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (ServedGraph.Lease graph = Asked.lease(graphs, request)) {
            Route route = routes.find(request.getRequestURI()).orElseThrow(() -> new Refusal(404, "nothing-here"));
            String method = request.getMethod();
            if (method.equals("GET") || method.equals("HEAD") || method.equals("POST") && route.takesForms()) {
                answering.answer(Asked.of(request, graph), route, response);
                return;
            }
            response.setHeader("Allow", route.takesForms() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
            if (!method.equals("OPTIONS")) {
                throw new Refusal(405, "read-only");
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (RuntimeException | StackOverflowError e) {
            answering.fail(request, response, faults.problem(e));
        }
    }
}
