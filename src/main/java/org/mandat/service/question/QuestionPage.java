package org.mandat.service.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.answer.Hints;
import org.mandat.service.answer.Part;
import org.mandat.service.answer.ResultTable;
import org.mandat.service.answer.Running;
import org.mandat.service.answer.Translation;
import org.mandat.service.chart.Charts;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;
import org.mandat.service.view.Templates;

/** One question: a form for its parameters, its answer as a table and, where it is drawn, as a picture, and how to take both away. */
public record QuestionPage(Questions questions, Running running, Templates templates) implements Route {
    /** Where the pages of questions are. */
    public static final String PATH = "/questions/";
    private static final int ROWS = 100;

    /** A way to have the answer as a file. */
    public record Download(String name, String url) {
    }

    /** A row of the table with what supports it. */
    public record Line(List<ResultTable.Cell> cells, List<Proof> proof) {
    }

    @Override
    public List<Format> formats(Asked asked) {
        question(asked);
        return List.of(Format.PAGE);
    }

    private Question question(Asked asked) {
        String name = asked.path().substring(PATH.length());
        return questions.find(name).orElseThrow(() -> new Refusal(404, "no-such-question", Links.decode(name)));
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Asking asking = Asking.of(asked, question(asked), asked.language());
        Map<String, Object> model = new HashMap<>();
        model.put("question", Example.shown(asking.question(), asked.language()));
        model.put("fields", Field.of(asked, asking));
        model.put("editor", asking.editor());
        model.put("answered", asking.missing().isEmpty());
        if (asking.missing().isEmpty()) {
            model.putAll(answer(asked, asking));
        }
        return templates.page("question", asked, model);
    }

    private Map<String, Object> answer(Asked asked, Asking asking) {
        Question question = asking.question();
        Query query = asking.query();
        long page = asked.parameter("page").filter(digits -> digits.matches("[1-9][0-9]{0,6}")).map(Long::parseLong)
                .orElse(1L);
        long offset = (page - 1) * ROWS;
        boolean drawn = question.chart().isPresent() && offset + ROWS <= Charts.MOST_ROWS;
        Part found = running.part(query, asked.graph().dataset(), drawn ? 0 : offset,
                drawn ? Charts.MOST_ROWS : ROWS);
        Part shown = drawn ? found.slice((int) offset, ROWS) : found;
        Optional<EvidenceLinks> links = EvidenceLinks.of(questions, question);
        boolean prove = links.isPresent() && asked.parameter("evidence").filter("1"::equals).isPresent();
        Map<String, Object> model = new HashMap<>();
        ResultTable table = Panel.table(asked, asking, shown);
        model.put("table", table);
        model.put("lines", lines(asked, question, table, shown, prove));
        model.put("proved", prove);
        model.put("proofUrl", links.isEmpty() ? "" : Links.changed(asked, Map.of("evidence", prove ? "" : "1")));
        model.put("count", count(asked, found));
        model.put("previous", page > 1 ? Links.changed(asked, Map.of("page", "" + (page - 1))) : "");
        model.put("next", shown.more() ? Links.changed(asked, Map.of("page", "" + (page + 1))) : "");
        model.put("page", page);
        model.put("picture", drawn ? picture(asked, question, found.rows(), links).stream().toList() : List.of());
        model.put("downloads", downloads(query, asking));
        model.put("svg", asking.api("svg"));
        model.put("name", question.name());
        model.put("snippets", snippets(asked, asking));
        model.put("sparql", asking.sparql());
        model.put("hints", found.rows().rows().isEmpty() && found.offset() == 0
                ? Hints.of(query, asked.graph()).stream().map(hint -> hint.in(asked.language())).toList()
                : List.of());
        return model;
    }

    private static String count(Asked asked, Part found) {
        Messages messages = Messages.in(asked.language());
        return found.total().isPresent()
                ? messages.count("rows", found.total().getAsLong())
                : messages.get("question.moreThan", messages.number(found.offset() + found.rows().rows().size()));
    }

    private static Optional<org.mandat.service.chart.Picture> picture(Asked asked, Question question, Rows rows,
            Optional<EvidenceLinks> links) {
        return asked.graph().dataset().calculateRead(() -> {
            Names names = new Names(asked.graph().dataset().getDefaultGraph(), asked.language());
            return Charts.of(question, Translation.of(rows, names), names,
                    of -> links.flatMap(each -> each.ofAll(of)));
        });
    }

    private List<Line> lines(Asked asked, Question question, ResultTable table, Part shown, boolean prove) {
        Optional<EvidenceLinks> links = EvidenceLinks.of(questions, question);
        List<Evidence.OfRow> found = prove
                ? Evidence.of(running, asked.graph().dataset(), questions, question, shown.rows()).ofRows()
                : List.of();
        Addresses addresses = Addresses.of(asked.graph());
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Binding binding = shown.rows().rows().get(row);
            Evidence.OfRow of = prove ? found.get(row) : Evidence.OfRow.NONE;
            lines.add(new Line(table.rows().get(row), links
                    .map(each -> Proof.of(each.of(binding).orElse(""), of, addresses)).stream().toList()));
        }
        return lines;
    }

    private static List<Download> downloads(Query query, Asking asking) {
        List<String> formats = query.isSelectType()
                ? List.of("csv", "tsv", "json", "jsonld", "xml", "md")
                : List.of("ttl", "jsonld", "rdf", "nt");
        return formats.stream().map(format -> new Download(format.toUpperCase(java.util.Locale.ROOT),
                asking.api(format))).toList();
    }

    private static List<Snippet> snippets(Asked asked, Asking asking) {
        List<Snippet> snippets = new ArrayList<>(Snippet.get(asked.origin() + asking.api("csv")));
        snippets.add(Snippet.commandLine(asking));
        return snippets;
    }
}
