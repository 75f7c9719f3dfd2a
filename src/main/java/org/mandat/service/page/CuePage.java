package org.mandat.service.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.mandat.service.census.Programme;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;

/** A reading rule: the words it knows, the examples that try it, and the sentences that it read. */
record CuePage(Templates templates) implements TypedPage {
    private static final int MOST = 5_000;
    private static final int SHOWN = 40;
    private static final int WORDS = 100;

    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        Node cue = Statements.iri(iri);
        return desk.statements().texts(cue, Rdf.type).stream().filter(type -> type.startsWith(Mandat.NS)).findFirst()
                .map(type -> page(desk, cue, type));
    }

    private Reply page(Desk desk, Node cue, String type) {
        Statements statements = desk.statements();
        Ref name = desk.ref(cue.toString());
        List<Node> read = statements.someSubjects(Mandat.cue, cue, MOST);
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("type", desk.ref(type));
        model.put("id", desk.key(cue.toString()).replaceFirst("^cue/", ""));
        model.put("patterns", statements.texts(cue, Mandat.pattern).stream().limit(WORDS).toList());
        model.put("words", statements.texts(cue, Mandat.word).stream().limit(WORDS).toList());
        model.put("examples", statements.texts(cue, Mandat.example));
        model.put("counterExamples", statements.texts(cue, Mandat.counterExample));
        model.put("gives", gives(desk, cue));
        model.put("comment", statements.said(cue, Rdfs.comment, desk.language()));
        model.put("count", read.size() < MOST ? desk.number(read.size()) : desk.say("cue.atLeast", desk.number(MOST)));
        model.put("measures", measures(desk, read));
        model.put("crumbs", List.of(new Ref(desk.say("nav.start"), "", "/"),
                new Ref(desk.say("nav.about"), "", "/about"), name.to("")));
        model.put("data", DataLink.of(desk, cue.toString()));
        model.put("source", Source.question("evidence-rule", Map.of("cue", cue.toString())));
        return templates.page("cue", desk.asked(), model);
    }

    /** What it says of what it finds: a kind, a theme, a unit, a relation. */
    private static List<Ref> gives(Desk desk, Node cue) {
        List<Ref> gives = new ArrayList<>();
        for (String property : List.of(Mandat.kind, Mandat.theme, Mandat.unit, Mandat.relation, Mandat.mode,
                Mandat.comparator)) {
            desk.statements().objects(cue, property).forEach(value -> gives.add(desk.ref(value.toString())));
        }
        return gives;
    }

    /** The first sentences that it read, of the most recent programmes among those looked at. */
    private static List<Measure> measures(Desk desk, List<Node> read) {
        Map<String, Programme> found = new LinkedHashMap<>();
        for (Node reading : read) {
            Node measure = desk.statements().object(reading, Mandat.of).orElse(reading);
            desk.census().programme(desk.statements().text(measure, Mandat.statedIn))
                    .ifPresent(programme -> found.put(measure.toString(), programme));
        }
        MeasureReader reader = new MeasureReader(desk);
        return found.entrySet().stream()
                .sorted(java.util.Comparator
                        .comparing((Map.Entry<String, Programme> each) -> -each.getValue().year())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN).map(each -> reader.read(Statements.iri(each.getKey()), each.getValue())).toList();
    }
}
