package org.mandat.service.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.mandat.service.census.Deadline;
import org.mandat.service.census.Programme;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.service.page.fact.TargetWords;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Mandat;

/** Targets in time: by the year of their deadline, and those whose deadline is past on a day that the reader chooses. */
record TargetsPage(Templates templates) implements Route {
    private static final int SIZE = 50;
    private static final Format SVG = Format.of("svg", "image/svg+xml");

    /** A target with its sentence. */
    record Target(String value, String when, Ref indicator, Ref basis, boolean past, Measure measure) {
    }

    /** The targets of a year; {@code year} is empty for those without a date. */
    record Year(String year, boolean past, List<Target> targets) {
    }

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE, SVG);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        String on = asked.parameter("on").map(TargetsPage::day).orElse("");
        return asked.graph().dataset().calculateRead(() -> {
            Desk desk = Desk.of(asked);
            List<Deadline> found = found(desk);
            return choice.format() == SVG
                    ? Reply.picture(Timeline.of(desk, dated(found), on).standalone())
                    : page(desk, found, on);
        });
    }

    private static String day(String written) {
        try {
            return LocalDate.parse(written).toString();
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "no-day", written);
        }
    }

    private static List<Deadline> found(Desk desk) {
        Set<String> programmes = MatrixPage.Filters.programmes(desk).stream().map(Programme::iri)
                .collect(Collectors.toSet());
        return desk.census().deadlines().stream().filter(each -> programmes.contains(each.programme())).toList();
    }

    private static List<Deadline> dated(List<Deadline> found) {
        return found.stream().filter(Deadline::isDated).toList();
    }

    private Reply page(Desk desk, List<Deadline> found, String on) {
        boolean undated = desk.asked().parameter("undated").isPresent();
        List<Deadline> dated = dated(found);
        List<Deadline> listed = undated ? found.stream().filter(each -> !each.isDated()).toList() : dated;
        Pager pager = Pager.of(desk.asked(), listed.size(), SIZE);
        long past = on.isEmpty() ? 0 : dated.stream().filter(each -> isPast(each, on)).count();
        Map<String, Object> model = new HashMap<>();
        model.put("years", years(desk, pager.of(listed), on));
        model.put("pager", pager);
        model.put("on", on);
        model.put("past", on.isEmpty()
                ? ""
                : desk.say("targets.past", desk.number(past), desk.number(dated.size()),
                        new TargetWords(desk.statements(), desk.language()).date(on)));
        model.put("undated", undated);
        model.put("datedCount", desk.number(dated.size()));
        model.put("undatedCount", desk.number(found.size() - dated.size()));
        model.put("chart", undated || dated.isEmpty() ? "" : Timeline.of(desk, dated, on).inline());
        model.put("form", MatrixPage.Filters.of(desk));
        model.put("source", (on.isEmpty()
                ? Source.question("targets-with-deadlines", Map.of())
                : Source.question("overdue-targets", Map.of("on", on)))
                .svg(Pager.with(desk.asked(), Map.of("format", "svg"))));
        model.put("crumbs", Crumb.of(desk, "targets"));
        return templates.page("targets", desk.asked(), model);
    }

    /** A deadline is past from the day after its last. */
    static boolean isPast(Deadline deadline, String on) {
        return !on.isEmpty() && deadline.isDated() && deadline.end().compareTo(on + "T00:00:00") < 0;
    }

    private static List<Year> years(Desk desk, List<Deadline> deadlines, String on) {
        Map<String, List<Target>> years = new LinkedHashMap<>();
        MeasureReader reader = new MeasureReader(desk);
        TargetWords words = new TargetWords(desk.statements(), desk.language());
        for (Deadline deadline : deadlines) {
            Node target = Statements.iri(deadline.target());
            desk.statements().object(target, Mandat.of).flatMap(measure -> reader.find(measure.toString()))
                    .ifPresent(measure -> years.computeIfAbsent(deadline.year(), year -> new ArrayList<>())
                            .add(new Target(words.value(target), words.when(target),
                                    desk.statements().said(target, Mandat.indicator, desk.language()),
                                    desk.statements().object(target, Mandat.deadlineBasis)
                                            .map(basis -> desk.ref(basis.toString()).to("")).orElse(Ref.NONE),
                                    isPast(deadline, on), measure)));
        }
        return years.entrySet().stream().map(each -> new Year(each.getKey(),
                each.getValue().stream().allMatch(Target::past), each.getValue())).toList();
    }
}
