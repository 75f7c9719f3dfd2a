package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.mandat.service.page.text.Contents;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;

/** A section of a programme: what it is part of, its parts, and the measures that stand in it itself. */
record SectionPage(Templates templates) {
    private static final int QUOTES = 50;
    private static final int PARTS = 200;

    /** A part with the number of measures directly in it. */
    record Part(Ref section, String number, String measures) {
    }

    Optional<Reply> page(Desk desk, String iri, String programmeIri) {
        Node section = Statements.iri(iri);
        Ref title = desk.statements().said(section, Dcterms.title, desk.language());
        return desk.census().programme(programmeIri).filter(programme -> !title.text().isEmpty())
                .map(programme -> page(desk, section, title, programme));
    }

    private Reply page(Desk desk, Node section, Ref title, Programme programme) {
        MeasureReader reader = new MeasureReader(desk);
        List<Measure> measures = desk.statements().subjects(Mandat.inSection, section).stream()
                .map(measure -> reader.read(measure, programme)).sorted(Comparator.comparingInt(Measure::begin))
                .toList();
        Pager pager = Pager.of(desk.asked(), measures.size(), QUOTES);
        String path = section.toString().substring(programme.iri().length() + "/section/".length());
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("number", desk.statements().text(section, Mandat.number));
        model.put("programme", desk.ref(programme));
        model.put("year", String.valueOf(programme.year()));
        model.put("inText", desk.url(programme.iri()) + "#" + Contents.id(path));
        model.put("above", above(desk, section, programme));
        model.put("parts", parts(desk, section));
        model.put("measures", pager.of(measures));
        model.put("count", desk.count("measures", measures.size()));
        model.put("pager", pager);
        model.put("crumbs", Crumb.under(desk, "programmes", desk.ref(programme), title));
        model.put("data", DataLink.of(desk, section.toString()));
        model.put("source", Source.question("sections", Map.of("programme", programme.iri())));
        return templates.page("section", desk.asked(), model);
    }

    private static List<Ref> above(Desk desk, Node section, Programme programme) {
        List<Ref> above = new ArrayList<>();
        Optional<Node> at = desk.statements().object(section, Dcterms.isPartOf);
        for (int depth = 0; depth < 12 && at.isPresent() && !at.get().toString().equals(programme.iri()); depth++) {
            above.addFirst(desk.statements().said(at.get(), Dcterms.title, desk.language())
                    .to(desk.url(at.get().toString())));
            at = desk.statements().object(at.get(), Dcterms.isPartOf);
        }
        return above;
    }

    private static List<Part> parts(Desk desk, Node section) {
        return desk.statements().subjects(Dcterms.isPartOf, section).stream()
                .sorted(Comparator.comparing((Node part) -> part.toString().length())
                        .thenComparing(part -> part.toString()))
                .limit(PARTS)
                .map(part -> new Part(
                        desk.statements().said(part, Dcterms.title, desk.language()).to(desk.url(part.toString())),
                        desk.statements().text(part, Mandat.number),
                        desk.number(desk.statements().subjects(Mandat.inSection, part).size())))
                .toList();
    }
}
