package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Answer;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;
import org.mandat.question.Question;

/** A query with its answer for people: a form, a table, files to take away. Works without scripts. */
record QueryPage(ServerOptions options, Replies replies) {
    private static final int TURTLE = 200_000;
    private static final String FIRST = """
            PREFIX mandat: <https://w3id.org/mandat/def#>
            PREFIX dcterms: <http://purl.org/dc/terms/>

            SELECT ?year ?programme ?programmeLabel (COUNT(?measure) AS ?measures) WHERE {
              ?measure mandat:statedIn ?programme .
              ?programme mandat:year ?year ; dcterms:title ?programmeLabel .
            }
            GROUP BY ?year ?programme ?programmeLabel
            ORDER BY ?year
            """;

    /** A format to download the answer in. */
    record Download(String name, String url) {
    }

    /** The address of the query that {@code ?question=NAME}, with its parameters, stands for. */
    String address(HttpServletRequest request) {
        String name = Requests.parameter(request, "question").orElse("");
        Question question = options.questions().all().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(404, "there is no question \"" + name + "\""));
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((key, value) -> values.put(key, value[0]));
        values.keySet().removeAll(List.of("question", "lang"));
        try {
            return Links.query(Example.sparql(question, values), Language.of(request)) + "&question="
                    + Links.encode(name);
        } catch (MandatException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> model = model(FIRST, "form");
        model.put("examples", Example.of(options.questions(), Language.of(request)));
        replies.page(request, response, "sparql", model);
    }

    void result(HttpServletRequest request, HttpServletResponse response, String sparql, Query query, Answer answer)
            throws IOException {
        Language language = Language.of(request);
        Messages messages = replies.templates().messages(language);
        Map<String, Object> model = switch (answer) {
            case Answer.Rows rows -> {
                Map<String, Object> values = model(sparql, "rows");
                values.put("table", ResultTable.of(rows, language));
                values.put("count", count(messages, "rows", rows.rows().size()));
                yield values;
            }
            case Answer.Truth truth -> {
                Map<String, Object> values = model(sparql, "truth");
                values.put("truth", truth.value());
                yield values;
            }
            case Answer.Statements statements -> {
                Map<String, Object> values = model(sparql, "statements");
                String turtle = Answers.text(statements, AnswerFormat.TABLE, 0);
                values.put("cut", turtle.length() > TURTLE);
                values.put("turtle", turtle.substring(0, Math.min(turtle.length(), TURTLE)));
                values.put("count", count(messages, "statements", statements.dataset().stream().count()));
                yield values;
            }
        };
        String name = Requests.parameter(request, "question").orElse("");
        model.put("asked", options.questions().all().stream().filter(question -> question.name().equals(name))
                .map(question -> Example.shown(question, language)).toList());
        model.put("downloads", downloads(sparql, ResultFormat.of(query)));
        replies.page(request, response, "sparql", model);
    }

    private static Map<String, Object> model(String sparql, String kind) {
        Map<String, Object> model = new HashMap<>();
        model.put("sparql", sparql);
        model.put("kind", kind);
        model.put("rowsOfForm", Math.clamp(sparql.lines().count() + 1, 8, 16));
        model.put("examples", List.of());
        model.put("asked", List.of());
        return model;
    }

    private static String count(Messages messages, String what, long number) {
        return messages.number(number) + "\u00a0" + messages.noun(what, number);
    }

    private static List<Download> downloads(String sparql, List<ResultFormat> formats) {
        return formats.stream().filter(format -> !(format instanceof ResultFormat.Page))
                .map(format -> new Download(format.keyword(), Links.download(sparql, format.keyword()))).toList();
    }
}
