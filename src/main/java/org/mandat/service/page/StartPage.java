package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import org.mandat.question.Questions;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.question.Example;
import org.mandat.service.view.Templates;

/** What is here, in one screen: counts, the matrix of the most recent programmes, the programmes, questions to ask. */
public record StartPage(Questions questions, Templates templates) implements DeskPage {
    private static final int COLUMNS = 6;
    private static final int ROWS = 12;
    private static final int LINES = 8;
    private static final int FIRST = 9;

    /** A count with its noun. */
    record Tile(String number, String noun) {
    }

    @Override
    public Reply page(Desk desk) {
        List<Programme> all = desk.census().programmes();
        List<Programme> columns = all.subList(0, Math.min(COLUMNS, all.size()));
        List<Thing> bodies = Matrix.bodies(desk, columns, tally -> true);
        List<Example> examples = Example.of(questions, desk.language());
        return templates.page("start", desk.asked(), Map.of(
                "tiles", Totals.of(desk.asked().graph()).shown().entrySet().stream()
                        .map(each -> new Tile(desk.number(each.getValue()),
                                desk.messages().noun(each.getKey(), each.getValue())))
                        .toList(),
                "matrix", Matrix.of(desk, columns, bodies.subList(0, Math.min(ROWS, bodies.size())), tally -> true, ""),
                "programmes", ProgrammeLine.of(desk, all.subList(0, Math.min(LINES, all.size()))),
                "more", all.size() > LINES,
                "examples", examples,
                "first", Math.min(FIRST, examples.size()),
                "endpoint", desk.asked().origin() + "/sparql"));
    }
}
