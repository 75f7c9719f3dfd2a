package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Tally;
import org.mandat.service.census.Thing;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Templates;

/** Programmes side by side: documents, themes, institutions, targets, and what only one says. */
record ComparePage(Templates templates) implements DeskPage {
    private static final int MOST = 5;
    private static final int OFFERED = 200;
    private static final int ROWS = 60;
    private static final int SENTENCES = 15;

    /** A programme to choose. */
    record Offer(String id, String name, String title) {
    }

    /** What stands in one column. */
    record Column(Ref programme, String who, List<Measure> measures, List<Ref> bodies, List<Ref> themes) {
    }

    @Override
    public Reply page(Desk desk) {
        List<Programme> chosen = desk.asked().parameters("programme").stream().distinct().limit(MOST)
                .map(id -> desk.census().programme(desk.iri("programme", id))
                        .orElseThrow(() -> new Refusal(404, "no-programme", id)))
                .distinct().toList();
        Map<String, Object> model = new HashMap<>();
        model.put("slots", IntStream.range(0, Math.min(MOST, Math.max(3, chosen.size() + 1)))
                .mapToObj(i -> i < chosen.size() ? chosen.get(i).id() : "").toList());
        model.put("offers",
                Stream.concat(chosen.stream(), desk.census().programmes().stream().limit(OFFERED)).distinct()
                        .map(programme -> new Offer(programme.id(), desk.brief(programme), programme.title()))
                        .toList());
        model.put("crumbs", Crumb.of(desk, "compare"));
        model.put("compared", chosen.size() > 1);
        if (chosen.size() > 1) {
            compare(desk, chosen, model);
        }
        return templates.page("compare", desk.asked(), model);
    }

    private static void compare(Desk desk, List<Programme> chosen, Map<String, Object> model) {
        List<Thing> bodies = Matrix.bodies(desk, chosen, tally -> true);
        ThemeTable themes = ThemeTable.of(desk, chosen);
        String theme = desk.asked().parameter("theme").map(key -> desk.iri("theme", key)).orElse("");
        Set<String> within = theme.isEmpty() ? Set.of() : desk.census().within(theme);
        model.put("programmes", ProgrammeLine.of(desk, chosen));
        model.put("themes", themes);
        model.put("matrix",
                Matrix.of(desk, chosen, bodies.subList(0, Math.min(ROWS, bodies.size())), tally -> true, ""));
        model.put("more", bodies.size() > ROWS);
        model.put("theme", theme.isEmpty() ? Ref.NONE : desk.ref(theme));
        MeasureReader reader = new MeasureReader(desk);
        model.put("sentences", chosen.stream().map(programme -> new Column(desk.ref(programme), desk.brief(programme),
                theme.isEmpty()
                        ? List.of()
                        : Said.measures(desk, programme, within).stream().limit(SENTENCES)
                                .map(measure -> reader.read(measure, programme)).toList(),
                List.of(), List.of())).toList());
        model.put("targets", chosen.stream().map(programme -> new Column(desk.ref(programme), desk.brief(programme),
                desk.census().deadlines().stream().filter(each -> each.programme().equals(programme.iri()))
                        .limit(SENTENCES).flatMap(each -> reader.ofReading(each.target(), programme).stream())
                        .distinct()
                        .toList(),
                List.of(), List.of())).toList());
        Map<Programme, Set<String>> changed = new HashMap<>();
        chosen.forEach(programme -> changed.put(programme,
                Matrix.effects(desk, programme).map(Tally::thing).collect(Collectors.toSet())));
        model.put("only",
                chosen.stream().map(programme -> new Column(desk.ref(programme), desk.brief(programme), List.of(),
                        only(programme, changed, bodies).stream().limit(ROWS)
                                .map(body -> desk.ref(body.iri())).toList(),
                        themes.only(desk, programme))).toList());
        model.put("source", themes.source());
    }

    /** The bodies that a programme alone would do something to. */
    private static List<Thing> only(Programme programme, Map<Programme, Set<String>> changed, List<Thing> bodies) {
        return bodies.stream().filter(body -> changed.entrySet().stream()
                .allMatch(each -> each.getKey().equals(programme) == each.getValue().contains(body.iri()))).toList();
    }
}
