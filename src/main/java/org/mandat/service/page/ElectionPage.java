package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Templates;

/** An election: the programmes written for it, side by side. */
record ElectionPage(Templates templates) implements TypedPage {
    private static final int PROGRAMMES = 10;
    private static final int COMPARED = 4;
    private static final int ROWS = 40;

    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        return desk.census().thing(iri).filter(thing -> thing.type() == Type.ELECTION).map(thing -> page(desk, thing));
    }

    private Reply page(Desk desk, Thing election) {
        List<Programme> programmes = desk.census().programmes().stream()
                .filter(programme -> programme.election().filter(election.iri()::equals).isPresent()).toList();
        Pager pager = Pager.of(desk.asked(), programmes.size(), PROGRAMMES);
        List<Programme> shown = pager.of(programmes);
        List<Thing> bodies = Matrix.bodies(desk, shown, tally -> true);
        Ref name = desk.ref(election.iri());
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("card", Card.of(desk, election));
        model.put("programmes", ProgrammeLine.of(desk, shown));
        model.put("compare", shown.size() < 2
                ? ""
                : shown.stream().limit(COMPARED).map(programme -> "programme=" + programme.id())
                        .collect(java.util.stream.Collectors.joining("&", "/compare?", "")));
        model.put("pager", pager);
        model.put("matrix",
                Matrix.of(desk, shown, bodies.subList(0, Math.min(ROWS, bodies.size())), tally -> true, ""));
        model.put("crumbs", Crumb.under(desk, "elections", name));
        model.put("data", DataLink.of(desk, election.iri()));
        return templates.page("election", desk.asked(), model);
    }
}
