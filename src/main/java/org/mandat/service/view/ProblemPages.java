package org.mandat.service.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.service.http.Accept;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Language;
import org.mandat.service.http.Problem;
import org.mandat.service.http.Problems;
import org.mandat.service.http.Reply;

/** Problems as clients read them: RFC 9457 {@code application/problem+json}, a line of text, or a page; in French or English. */
public record ProblemPages(Templates templates) implements Problems {
    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Reply reply(HttpServletRequest request, Problem problem) {
        boolean page = Asked.prefersPage(request);
        // A program that names no language is read by developers: English. A browser always names one.
        boolean any = request.getHeader("Accept-Language") == null && request.getParameter("lang") == null;
        Messages messages = Messages.in(any && !page ? Language.EN : Language.of(request));
        Accept accept = Accept.parse(request.getHeader("Accept"));
        String title = messages.get(titleKey(problem.status()));
        String detail = messages.get(problem.detail());
        if (page) {
            return templates.page(problem.status() == 404 ? "not-found" : "problem", request,
                    Map.of("title", title, "detail", detail, "position", position(problem, messages), "sparql",
                            Optional.ofNullable(request.getParameter("query")).orElse("")))
                    .status(problem.status());
        }
        if (accept.weight("text/plain") > accept.weight(PROBLEM_JSON)) {
            String position = position(problem, messages);
            return Reply.of("text/plain", (position.isEmpty() ? "" : position + messages.get("colon")) + detail
                    + "\n").status(problem.status());
        }
        return Reply.of(PROBLEM_JSON, json(problem, title, detail)).status(problem.status());
    }

    /** As JSON, in a language. */
    static String json(Problem problem, Messages messages) {
        return json(problem, messages.get(titleKey(problem.status())), messages.get(problem.detail()));
    }

    private static String json(Problem problem, String title, String detail) {
        JsonObject json = new JsonObject();
        json.put("type", Addresses.TERMS + "problem/" + problem.kind());
        json.put("title", title);
        json.put("status", problem.status());
        json.put("detail", detail);
        problem.line().ifPresent(number -> json.put("line", number));
        problem.column().ifPresent(number -> json.put("column", number));
        return JSON.toStringFlat(json) + "\n";
    }

    private static String position(Problem problem, Messages messages) {
        return problem.line().isEmpty()
                ? ""
                : messages.get("position", "" + problem.line().getAsInt(), "" + problem.column().orElse(0));
    }

    private static String titleKey(int status) {
        return switch (status) {
            case 400 -> "title.malformed";
            case 403 -> "title.refused";
            case 404 -> "title.notFound";
            case 405 -> "title.method";
            case 406 -> "title.format";
            case 410 -> "title.gone";
            case 408 -> "title.tooSlow";
            case 413, 414, 431 -> "title.requestTooLarge";
            case 415 -> "title.mediaType";
            case 422 -> "title.tooLarge";
            case 429 -> "title.tooMuch";
            case 502 -> "title.gateway";
            case 503 -> "title.timeout";
            default -> "title.internal";
        };
    }
}
