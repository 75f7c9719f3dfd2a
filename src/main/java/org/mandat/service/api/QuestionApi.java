package org.mandat.service.api;

import java.util.List;
import java.util.Optional;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Rows;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.answer.Hint;
import org.mandat.service.answer.Hints;
import org.mandat.service.answer.Paging;
import org.mandat.service.answer.Part;
import org.mandat.service.answer.ResultFormat;
import org.mandat.service.answer.Running;
import org.mandat.service.answer.Translation;
import org.mandat.service.chart.Charts;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Content;
import org.mandat.service.http.Format;
import org.mandat.service.http.Language;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.http.Spool;
import org.mandat.service.question.Asking;
import org.mandat.service.question.Evidence;
import org.mandat.service.question.EvidenceLinks;
import org.mandat.service.view.Links;
import org.mandat.service.view.Names;

/** {@code /api/questions/NAME}: the answer to a question, in the format of the address' ending, of {@code ?format=} or of Accept. */
public record QuestionApi(Questions questions, Running running) implements Route {
    public static final String PATH = "/api/questions/";
    /** The most rows of one answer. */
    public static final int MOST_ROWS = 20_000;

    /** What an address asks for. */
    private record Address(Question question, Optional<String> ending) {
    }

    private Address address(Asked asked) {
        String name = asked.path().substring(PATH.length());
        int dot = name.lastIndexOf('.');
        return questions.find(name).map(question -> new Address(question, Optional.empty()))
                .or(() -> dot < 0
                        ? Optional.empty()
                        : questions.find(name.substring(0, dot))
                                .map(question -> new Address(question, Optional.of(name.substring(dot + 1)))))
                .orElseThrow(() -> new Refusal(404, "no-such-question", Links.decode(name)));
    }

    @Override
    public List<Format> formats(Asked asked) {
        return ApiFormat.of(address(asked).question());
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return address(asked).ending().<Format.Choice<?>>map(ending -> Format.named(formats, ending)
                .orElseThrow(() -> new Refusal(404, "nothing-here")))
                .orElseGet(() -> Format.asked(formats, asked));
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Asking asking = Asking.of(asked, address(asked).question(), language(asked));
        if (choice.format().equals(Format.PAGE)) {
            return Reply.seeOther(asked.parameter("lang").isPresent()
                    ? Links.with(asking.page(), "lang", language(asked).tag())
                    : asking.page());
        }
        return switch (choice.format()) {
            case ResultFormat.OfStatements rdf -> statements(asked, asking, rdf, choice.mediaType());
            case Format svg when svg.equals(ApiFormat.SVG) -> picture(asked, asking);
            default -> rows(asked, asking, choice);
        };
    }

    /** French unless another is asked for in the address: data do not change with what a browser reads. */
    private static Language language(Asked asked) {
        return asked.parameter("lang").filter("en"::equals).isPresent() ? Language.EN : Language.FR;
    }

    private Reply rows(Asked asked, Asking asking, Format.Choice<?> choice) {
        boolean prove = asked.parameter("evidence").filter("1"::equals).isPresent();
        if (prove) {
            Evidence.question(questions, asking.question());
        }
        Paging paging = Paging.of(asked, prove ? Evidence.MOST_ROWS : MOST_ROWS, prove ? Evidence.MOST_ROWS : 0);
        Part part = part(asked, asking, paging);
        Optional<Evidence> found = prove
                ? Optional.of(Evidence.of(running, asked.graph().dataset(), questions, asking.question(), part.rows()))
                : Optional.empty();
        Names names = new Names(asked.graph().dataset().getDefaultGraph(), language(asked));
        Part named = asked.graph().dataset().calculateRead(() -> new Part(Translation.of(part.rows(), names),
                part.offset(), part.more(), part.total()));
        Optional<Evidence> evidence = asked.graph().dataset().calculateRead(() -> found.map(each -> each.in(names)));
        List<Hint> hints = part.rows().rows().isEmpty() && part.offset() == 0
                ? Hints.of(asking.query(), asked.graph())
                : List.of();
        boolean linked = choice.format().equals(ApiFormat.JSON_LD);
        Reply reply = linked || choice.format().equals(ApiFormat.JSON)
                ? Reply.of(choice.mediaType(), new RowsJson(asked, asking, linked)
                        .write(named, paging.next(asked, part), evidence, hints))
                : Reply.of(choice.mediaType(), table(evidence.map(each -> each.beside(named.rows()))
                        .orElse(named.rows()), choice.format()));
        reply = paging.say(reply, asked, part, part.rows().rows().size()).with("Content-Language",
                asking.language().tag());
        return hints.isEmpty() ? reply : reply.with(Hint.HEADER, Hint.header(hints));
    }

    private Part part(Asked asked, Asking asking, Paging paging) {
        Part part = running.part(asking.query(), asked.graph().dataset(), paging.offset(),
                paging.limit().orElse(MOST_ROWS));
        if (part.more() && paging.limit().isEmpty()) {
            throw new Refusal(422, "too-many-rows", "" + MOST_ROWS);
        }
        return part;
    }

    private Content table(Rows rows, Format format) {
        AnswerFormat written = switch (format) {
            case ApiFormat.Renamed renamed -> renamed.rows().format();
            case ResultFormat.OfRows plain -> plain.format();
            default -> throw new IllegalArgumentException("rows have no format " + format.keyword());
        };
        return Spool.of(running.resultBytes(), out -> Answers.write(rows, written, 0, out));
    }

    private Reply statements(Asked asked, Asking asking, ResultFormat.OfStatements rdf, String mediaType) {
        if (asked.parameter("evidence").isPresent()) {
            Evidence.question(questions, asking.question());
        }
        Answer answer = running.answer(asking.query(), asked.graph().dataset());
        return Reply.of(mediaType, Spool.of(running.resultBytes(),
                out -> Answers.write((Answer.Statements) answer, rdf.format(), out)));
    }

    private Reply picture(Asked asked, Asking asking) {
        Part part = running.part(asking.query(), asked.graph().dataset(), 0, Charts.MOST_ROWS);
        Optional<EvidenceLinks> links = EvidenceLinks.of(questions, asking.question());
        String svg = asked.graph().dataset().calculateRead(() -> {
            Names names = new Names(asked.graph().dataset().getDefaultGraph(), asking.language());
            return Charts.of(asking.question(), Translation.of(part.rows(), names), names,
                    of -> links.flatMap(each -> each.ofAll(of)));
        }).orElseThrow(() -> new Refusal(404, "no-picture")).standalone(asked.origin());
        return Reply.picture(svg).with("Content-Language", asking.language().tag());
    }
}
