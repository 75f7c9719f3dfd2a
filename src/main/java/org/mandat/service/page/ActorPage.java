package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Tally;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Links;
import org.mandat.service.view.Templates;

/** A party, coalition, person or association: its programmes, and what they would do to institutions from one year to the next. */
record ActorPage(Templates templates) implements TypedPage {
    private static final int PROGRAMMES = 10;
    private static final int ROWS = 60;

    /** A programme with what the actor is to it. */
    record Part(ProgrammeLine programme, String role, String measures) {
    }

    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        return desk.census().thing(iri).filter(thing -> thing.type().isActor()).map(thing -> page(desk, thing));
    }

    private Reply page(Desk desk, Thing actor) {
        List<Programme> programmes = desk.census().programmes().stream().filter(programme -> isOf(programme, actor)
                || desk.census().in(programme.iri()).stream().anyMatch(tally -> proposes(tally, actor))).toList();
        Pager pager = Pager.of(desk.asked(), programmes.size(), PROGRAMMES);
        List<Programme> shown = pager.of(programmes);
        List<ProgrammeLine> lines = ProgrammeLine.of(desk, shown);
        List<Programme> own = shown.stream().filter(programme -> isAuthor(programme, actor)).toList();
        List<Thing> bodies = Matrix.bodies(desk, own, tally -> true);
        Ref name = desk.ref(actor.iri());
        Map<String, Object> model = new HashMap<>();
        model.put("type", desk.say("type." + actor.type().key()));
        model.put("name", name);
        model.put("card", Card.of(desk, actor));
        model.put("parts", java.util.stream.IntStream.range(0, shown.size())
                .mapToObj(i -> new Part(lines.get(i), roles(desk, shown.get(i), actor),
                        desk.number(
                                desk.census().in(shown.get(i).iri()).stream().filter(tally -> proposes(tally, actor))
                                        .mapToLong(Tally::count).sum())))
                .toList());
        model.put("pager", pager);
        model.put("matrix", Matrix.of(desk, own, bodies.subList(0, Math.min(ROWS, bodies.size())), tally -> true, ""));
        model.put("more", bodies.size() > ROWS);
        model.put("search", Links.with("/search", "party", actor.type() == Type.PARTY
                ? desk.key(actor.iri()).replaceFirst("^party/", "")
                : actor.iri()));
        model.put("crumbs", Crumb.under(desk, "parties", name));
        model.put("data", DataLink.of(desk, actor.iri()));
        model.put("source", Source.question("party-over-time", Map.of("party", actor.iri())));
        return templates.page("actor", desk.asked(), model);
    }

    private static boolean isOf(Programme programme, Thing actor) {
        return programme.authors().stream().anyMatch(role -> role.actor().equals(actor.iri()));
    }

    /** Those to whom a text is addressed did not write it. */
    private static boolean isAuthor(Programme programme, Thing actor) {
        return programme.authors().stream()
                .anyMatch(role -> role.actor().equals(actor.iri()) && !role.relation().equals("addressee"));
    }

    private static boolean proposes(Tally tally, Thing actor) {
        return tally.relation().equals(Tally.PROPOSED) && tally.thing().equals(actor.iri());
    }

    private static String roles(Desk desk, Programme programme, Thing actor) {
        return programme.authors().stream().filter(role -> role.actor().equals(actor.iri()))
                .map(role -> desk.say("role." + role.relation()))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
