package org.mandat.service.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mandat.service.census.Census;
import org.mandat.service.census.Group;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Templates;

/**
 * All things of a sort, with how many programmes and measures speak of each.
 *
 * @param name  of the list, as in its address
 * @param types whose things are listed
 */
record ListPage(Templates templates, String name, Set<Type> types) implements DeskPage {
    private static final int SIZE = 100;
    private static final String ALL = "all";

    /** A thing as a line; long name and status are empty where there are none. */
    record Line(Ref thing, String longName, Ref kind, Ref status, String programmes, String measures, Bar bar,
            List<Ref> narrower) {
    }

    private record Counted(Thing thing, long programmes, long measures, Map<Group, Long> effects) {
    }

    @Override
    public Reply page(Desk desk) {
        Asked asked = desk.asked();
        boolean all = asked.parameter("shown").filter(ALL::equals).isPresent() || name.equals("elections");
        String body = asked.parameter("body").map(kind -> desk.iri("kind", kind)).orElse("");
        Predicate<Thing> named = MatrixPage.Filters.named(desk);
        List<Counted> found = desk.census().things().values().stream().filter(thing -> types.contains(thing.type()))
                .filter(thing -> thing.type() != Type.THEME || thing.broader().isEmpty()
                        || asked.parameter("q").isPresent())
                .filter(thing -> body.isEmpty() || thing.kind().filter(body::equals).isPresent()).filter(named)
                .map(thing -> count(desk, thing)).filter(counted -> all || isSpokenOf(desk, counted))
                .sorted(order(desk)).toList();
        Pager pager = Pager.of(asked, found.size(), SIZE);
        List<Counted> shown = pager.of(found);
        long longest = shown.stream().mapToLong(counted -> Bar.sum(counted.effects())).max().orElse(0);
        Map<String, Object> model = new HashMap<>();
        model.put("heading", desk.say("nav." + name));
        model.put("lead", desk.say("list." + name));
        model.put("action", "/" + name);
        model.put("lines", shown.stream().map(counted -> line(desk, counted, longest)).toList());
        model.put("count", desk.number(found.size()));
        model.put("pager", pager);
        model.put("form", MatrixPage.Filters.of(desk));
        model.put("all", all);
        model.put("sort", asked.parameter("sort").orElse("programmes"));
        model.put("hasEffects", types.contains(Type.INSTITUTION));
        model.put("hasKinds", types.contains(Type.INSTITUTION));
        model.put("source",
                name.equals("elections")
                        ? Source.question("overview", Map.of())
                        : Source.query(Sparqls.of("list", List.of(),
                                shown.stream().map(counted -> counted.thing().iri()).toList())));
        model.put("crumbs", Crumb.of(desk, name));
        return templates.page("list", asked, model);
    }

    private static Counted count(Desk desk, Thing thing) {
        if (thing.type() == Type.ELECTION) {
            List<Programme> written = desk.census().programmes().stream()
                    .filter(programme -> programme.election().filter(thing.iri()::equals).isPresent()).toList();
            return new Counted(thing, written.size(), written.stream().mapToLong(Programme::measures).sum(), Map.of());
        }
        Census.Measured measured = desk.census().measured(thing.iri());
        return new Counted(thing, measured.programmes(), measured.measures(),
                thing.type().isInstitution()
                        ? desk.census().effects(desk.census().of(thing.iri()).stream())
                        : Map.of());
    }

    /** Whether any text names it, in a measure or not. */
    private static boolean isSpokenOf(Desk desk, Counted counted) {
        return counted.programmes() > 0 || !desk.census().of(counted.thing().iri()).isEmpty();
    }

    private static Comparator<Counted> order(Desk desk) {
        Comparator<Counted> byName = Comparator.comparing(
                (Counted counted) -> Words.plain(counted.thing().name(desk.language()).text()).toLowerCase(Locale.ROOT))
                .thenComparing(counted -> counted.thing().iri());
        return switch (desk.asked().parameter("sort").orElse("")) {
            case "name" -> byName;
            case "measures" -> Comparator.comparing((Counted counted) -> -counted.measures()).thenComparing(byName);
            default -> Comparator.comparing((Counted counted) -> -counted.programmes())
                    .thenComparing(counted -> -counted.measures()).thenComparing(byName);
        };
    }

    private static Line line(Desk desk, Counted counted, long longest) {
        Thing thing = counted.thing();
        Ref name = desk.ref(thing.iri());
        Ref brief = desk.brief(thing.iri());
        return new Line(brief.text().equals(name.text()) ? name : brief,
                brief.text().equals(name.text()) ? "" : name.text(),
                thing.kind().map(desk::ref).orElse(thing.type().isActor()
                        ? new Ref(desk.say("type." + thing.type().key()), "", "")
                        : Ref.NONE),
                thing.status().equals("existing") ? Ref.NONE : desk.term(thing.status()),
                desk.number(counted.programmes()), desk.number(counted.measures()),
                Bar.of(desk, counted.effects(), longest),
                thing.type() == Type.THEME ? SubjectPage.narrower(desk, thing) : List.of());
    }
}
