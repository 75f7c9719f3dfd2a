package org.mandat.service.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Dqv;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/** How programmes are read, how well, what this does not say, how to cite and to correct it. */
record AboutPage(Templates templates) implements DeskPage {
    private static final List<String> FACTS = List.of("measures", "institutions", "empowered", "effects", "targets",
            "laws",
            "themes");

    /** A sort of fact with its figures in each set of programmes. */
    record Quality(Ref fact, List<Figure> figures) {
    }

    /** Empty strings where it was not measured. */
    record Figure(String f1, String precision, String recall, String cases) {
    }

    @Override
    public Reply page(Desk desk) {
        List<Node> sets = desk.statements().subjects(Rdf.type, Statements.iri(Mandat.AnnotationSet));
        Map<String, Node> measured = new HashMap<>();
        for (Node set : sets) {
            for (Node measurement : desk.statements().subjects(Dqv.computedOn, set)) {
                measured.put(set + " " + desk.statements().text(measurement, Dqv.isMeasurementOf), measurement);
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put("sets", sets.stream().map(set -> desk.ref(set.toString()).to("")).toList());
        model.put("members", sets.stream().map(set -> desk.statements().objects(set, Mandat.annotates).stream()
                .map(programme -> desk.ref(programme.toString())).toList()).toList());
        model.put("quality", FACTS.stream().flatMap(fact -> quality(desk, fact, sets, measured).stream()).toList());
        model.put("source", Source.question("extraction-quality", Map.of()));
        model.put("totals", Totals.of(desk.asked().graph()).counts());
        model.put("origin", desk.asked().origin());
        model.put("crumbs", Crumb.of(desk, "about"));
        return templates.page("about", desk.asked(), model);
    }

    private static Optional<Quality> quality(Desk desk, String fact, List<Node> sets, Map<String, Node> measured) {
        List<Figure> figures = new ArrayList<>();
        String metric = org.mandat.service.view.Addresses.TERMS + "metric/" + fact;
        for (Node set : sets) {
            figures.add(new Figure(value(desk, measured, set + " " + metric + "-f1"),
                    value(desk, measured, set + " " + metric + "-precision"),
                    value(desk, measured, set + " " + metric + "-recall"),
                    Optional.ofNullable(measured.get(set + " " + metric + "-recall"))
                            .map(each -> desk.statements().text(each, Mandat.outOf)).orElse("")));
        }
        return figures.stream().allMatch(figure -> figure.f1().isEmpty())
                ? Optional.empty()
                : Optional.of(new Quality(new Ref(desk.say("quality." + fact), "", ""), figures));
    }

    private static String value(Desk desk, Map<String, Node> measured, String key) {
        String value = Optional.ofNullable(measured.get(key)).map(each -> desk.statements().text(each, Dqv.value))
                .orElse("");
        return desk.language() == org.mandat.service.http.Language.FR ? value.replace('.', ',') : value;
    }
}
