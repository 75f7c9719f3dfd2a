package org.mandat.service.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.mandat.question.Answer;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;
import org.mandat.question.Headings;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.answer.Hints;
import org.mandat.service.answer.ResultFormat;
import org.mandat.service.answer.ResultTable;
import org.mandat.service.answer.Running;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.question.Asking;
import org.mandat.service.question.Example;
import org.mandat.service.question.Snippet;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;
import org.mandat.service.view.Templates;

/** The endpoint's address without a query, and a query with its answer for people: a form, a table, files to take away. */
public record QueryPage(Questions questions, Templates templates) implements Route {
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

    @Override
    public List<Format> formats(Asked asked) {
        if (asked.parameter("question").isEmpty() && !asked.prefersPage()) {
            throw new Refusal(400, "no-query");
        }
        return List.of(Format.PAGE);
    }

    /** The form; or, for {@code ?question=NAME} with its parameters, the address of the query that it stands for. */
    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (asked.parameter("question").isPresent()) {
            return Reply.seeOther(address(asked, asked.parameter("question").get()));
        }
        Map<String, Object> model = model(FIRST, "form");
        model.put("choices", choices(asked));
        return templates.page("sparql", asked, model);
    }

    private String address(Asked asked, String name) {
        Question question = questions.find(name).orElseThrow(() -> new Refusal(404, "no-such-question", name));
        String address = Links.query(Asking.of(asked, question, asked.language()).sparql()) + "&question="
                + Links.encode(name);
        return asked.parameter("lang").isPresent()
                ? Links.with(address, "lang", asked.language().tag())
                : address;
    }

    /** The questions that open here. */
    private List<Map.Entry<String, String>> choices(Asked asked) {
        return questions.all().stream()
                .map(question -> Map.entry(question.name(), question.title(asked.language().tag()))).toList();
    }

    /** A query with its answer. */
    Reply result(Asked asked, String sparql, Query query, Answer answer) {
        Messages messages = Messages.in(asked.language());
        Map<String, Object> model = switch (answer) {
            case Answer.Rows rows -> {
                Map<String, Object> values = model(sparql, "rows");
                values.put("table", asked.graph().dataset().calculateRead(() -> ResultTable.of(rows, Headings.NONE,
                        new Names(asked.graph().dataset().getDefaultGraph(), asked.language()),
                        Addresses.of(asked.graph()))));
                values.put("count", messages.count("rows", rows.rows().size()));
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
                values.put("count", messages.count("statements", statements.dataset().stream().count()));
                yield values;
            }
        };
        model.put("hints", Running.isEmpty(answer)
                ? Hints.of(query, asked.graph()).stream().map(hint -> hint.in(asked.language())).toList()
                : List.of());
        model.put("snippets", Snippet.sparql(asked.origin() + "/sparql", sparql));
        model.put("permanent", Links.with(Links.query(sparql), "generation", asked.graph().hash()));
        String name = asked.parameter("question").orElse("");
        model.put("asked", questions.all().stream().filter(question -> question.name().equals(name))
                .map(question -> Example.shown(question, asked.language())).toList());
        model.put("choices", choices(asked));
        model.put("downloads", downloads(sparql, ResultFormat.of(query)));
        return templates.page("sparql", asked, model);
    }

    private static Map<String, Object> model(String sparql, String kind) {
        Map<String, Object> model = new HashMap<>();
        model.put("sparql", sparql);
        model.put("kind", kind);
        model.put("rowsOfForm", Math.clamp(sparql.lines().count() + 1, 8, 16));
        model.put("asked", List.of());
        model.put("hints", List.of());
        model.put("snippets", List.of());
        model.put("permanent", "");
        return model;
    }

    private static List<Download> downloads(String sparql, List<ResultFormat> formats) {
        return formats.stream().filter(format -> !(format instanceof ResultFormat.Page))
                .map(format -> new Download(format.keyword(), Links.download(sparql, format.keyword()))).toList();
    }
}
