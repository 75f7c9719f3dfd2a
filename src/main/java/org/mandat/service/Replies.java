package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends whole answers: lengths counted in bytes, no body to HEAD. */
record Replies(Templates templates) {
    static final String VARY = "Accept, Accept-Language";
    static final String GENERATION = "Mandat-Generation";

    static void send(HttpServletRequest request, HttpServletResponse response, String mediaType, byte[] body)
            throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static void send(HttpServletRequest request, HttpServletResponse response, String mediaType, String body)
            throws IOException {
        send(request, response, mediaType + (mediaType.contains("json") ? "" : ";charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    void page(HttpServletRequest request, HttpServletResponse response, String template, Map<String, Object> model)
            throws IOException {
        response.setHeader("Vary", VARY);
        Language language = Language.of(request);
        response.setHeader("Content-Language", language.tag());
        send(request, response, "text/html", templates.render(template, language, request, model));
    }

    void problem(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", VARY);
        Accept accept = Accept.parse(request.getHeader("Accept"));
        String title = templates.messages(Language.of(request)).get(problem.titleKey());
        if (Requests.prefersPage(request)) {
            page(request, response, problem.status() == 404 ? "not-found" : "problem",
                    Map.of("problem", problem, "title", title, "position", position(problem, request),
                            "sparql", Requests.parameter(request, "query").orElse("")));
        } else if (accept.weight("text/plain") > accept.weight("application/problem+json")) {
            send(request, response, "text/plain", problem.text() + "\n");
        } else {
            send(request, response, "application/problem+json", problem.json(title));
        }
    }

    private String position(Problem problem, HttpServletRequest request) {
        String text = templates.messages(Language.of(request)).get("problem.position");
        return problem.line().isEmpty()
                ? ""
                : text.replace("{0}", "" + problem.line().getAsInt())
                        .replace("{1}", "" + problem.column().orElse(0));
    }
}
