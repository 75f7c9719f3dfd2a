package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Templates;

/** A kind of effect: which programme would have it on which institution. */
record EffectPage(Templates templates) implements TypedPage {
    private static final int PROGRAMMES = 10;
    private static final int ROWS = 60;

    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        return desk.census().thing(iri).filter(thing -> thing.type() == Type.EFFECT).map(thing -> page(desk, thing));
    }

    private Reply page(Desk desk, Thing kind) {
        Set<String> kinds = desk.census().within(kind.iri());
        List<Programme> programmes = desk.census().programmes().stream().filter(programme -> desk.census()
                .in(programme.iri()).stream().anyMatch(tally -> kinds.contains(tally.relation()))).toList();
        Pager pager = Pager.of(desk.asked(), programmes.size(), PROGRAMMES);
        List<Programme> shown = pager.of(programmes);
        List<Thing> bodies = Matrix.bodies(desk, shown, tally -> kinds.contains(tally.relation()));
        Ref name = desk.ref(kind.iri());
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("group", desk.census().group(kind.iri()).map(group -> group.key()).orElse("involve"));
        model.put("card", Card.of(desk, kind));
        model.put("narrower", SubjectPage.narrower(desk, kind));
        model.put("matrix", Matrix.of(desk, shown, bodies.subList(0, Math.min(ROWS, bodies.size())),
                tally -> kinds.contains(tally.relation()), Thing.end(kind.iri())));
        model.put("pager", pager);
        model.put("crumbs", List.of(new Ref(desk.say("nav.start"), "", "/"),
                new Ref(desk.say("nav.matrix"), "", "/matrix"), name.to("")));
        model.put("data", DataLink.of(desk, kind.iri()));
        return templates.page("effect", desk.asked(), model);
    }
}
