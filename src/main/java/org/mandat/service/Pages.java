package org.mandat.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that Fuseki does not answer: a page by its path, or 404. */
final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final transient Map<String, Page> byPath;
    private final transient Replies replies;

    Pages(Map<String, Page> byPath, Replies replies) {
        this.byPath = Map.copyOf(byPath);
        this.replies = replies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = byPath.get(request.getRequestURI());
        try {
            if (page == null) {
                replies.problem(request, response, Problem.of(404, "there is nothing at this address"));
            } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
                page.answer(request, response);
            } else {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                replies.problem(request, response, Problem.of(405, "this page is read with GET"));
            }
        } catch (RuntimeException e) {
            LOG.error("a page failed", e);
            response.reset();
            replies.problem(request, response, Problem.of(500, "a fault of this server; its log says more"));
        }
    }
}
