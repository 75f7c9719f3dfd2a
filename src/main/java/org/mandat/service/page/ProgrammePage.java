package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.service.census.Group;
import org.mandat.service.census.Programme;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.TargetWords;
import org.mandat.service.page.text.DocumentPart;
import org.mandat.service.page.text.Outline;
import org.mandat.service.page.text.Texts;
import org.mandat.service.view.Templates;

/** A programme as a document: what it would do in short, then its text with its measures; where no text is kept, its quotes. */
record ProgrammePage(Templates templates) implements TypedPage {
    private static final int QUOTES = 50;

    /** A body with how many effects of a group there are on it. */
    record Body(Ref body, String number) {
    }

    /** What would be done, a group of effects at a time. */
    record Summary(String group, String number, List<Body> bodies) {
    }

    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        int section = iri.indexOf("/section/");
        if (section > 0) {
            return new SectionPage(templates).page(desk, iri, iri.substring(0, section));
        }
        return desk.census().programme(iri).map(programme -> page(desk, programme));
    }

    private Reply page(Desk desk, Programme programme) {
        Map<String, Object> model = new HashMap<>();
        Ref title = desk.ref(programme);
        model.put("title", title);
        model.put("line", ProgrammeLine.of(desk, List.of(programme)).getFirst());
        model.put("issued", new TargetWords(desk.statements(), desk.language()).date(programme.issued()));
        model.put("roles", roles(desk, programme));
        model.put("election", programme.election().map(desk::ref).orElse(Ref.NONE));
        model.put("summary", summary(desk, programme));
        model.put("crumbs", Crumb.under(desk, "programmes", title));
        model.put("data", DataLink.of(desk, programme.iri()));
        model.put("source", Source.question("programme-measures", Map.of("programme", programme.iri())));
        model.put("compare", "/compare?programme=" + programme.id());
        Optional<Outline> outline = Texts.of(desk, programme);
        model.put("hasText", outline.isPresent());
        if (outline.isPresent()) {
            DocumentPart part = DocumentPart.of(desk, programme, outline.get(), partAsked(desk, outline.get()));
            model.put("part", part);
            model.put("pager", Pager.of(desk.asked(), "part", part.parts(), 1, part.number()));
        } else {
            List<Measure> measures = new MeasureReader(desk).of(programme);
            Pager pager = Pager.of(desk.asked(), measures.size(), QUOTES);
            model.put("measures", pager.of(measures));
            model.put("pager", pager);
        }
        return templates.page("programme", desk.asked(), model);
    }

    private static int partAsked(Desk desk, Outline outline) {
        return desk.asked().parameter("at").filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(point -> outline.partOf(Integer.parseInt(point)) + 1)
                .or(() -> desk.asked().parameter("part").filter(digits -> digits.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt))
                .orElse(1);
    }

    private static Map<String, List<Ref>> roles(Desk desk, Programme programme) {
        Map<String, List<Ref>> roles = new LinkedHashMap<>();
        for (String relation : List.of("coalition", "party", "candidate", "signatory", "addressee")) {
            List<Ref> actors = programme.authors().stream().filter(role -> role.relation().equals(relation))
                    .map(role -> desk.ref(role.actor())).toList();
            if (!actors.isEmpty()) {
                roles.put(desk.say("role." + relation), actors);
            }
        }
        return roles;
    }

    /** By group, the bodies with most effects first. */
    static List<Summary> summary(Desk desk, Programme programme) {
        List<Summary> summary = new ArrayList<>();
        for (Group group : Group.values()) {
            Map<String, Long> bodies = new HashMap<>();
            desk.census().in(programme.iri()).stream()
                    .filter(tally -> desk.census().group(tally.relation()).filter(group::equals).isPresent())
                    .forEach(tally -> bodies.merge(tally.thing(), tally.count(), Long::sum));
            if (!bodies.isEmpty()) {
                summary.add(new Summary(group.key(),
                        desk.number(bodies.values().stream().mapToLong(Long::longValue).sum()),
                        bodies.entrySet().stream()
                                .sorted(Comparator.comparing((Map.Entry<String, Long> each) -> -each.getValue())
                                        .thenComparing(Map.Entry::getKey))
                                .limit(QUOTES).map(each -> new Body(desk.ref(each.getKey()),
                                        each.getValue() > 1 ? desk.number(each.getValue()) : ""))
                                .toList()));
            }
        }
        return summary;
    }
}
