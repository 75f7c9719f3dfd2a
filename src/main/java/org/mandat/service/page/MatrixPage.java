package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mandat.service.census.Group;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Tally;
import org.mandat.service.census.Thing;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Templates;

/** The matrix of all programmes, some columns and rows at a time: by year, actor, kind of effect and kind of institution. */
record MatrixPage(Templates templates) implements Route {
    private static final int COLUMNS = 10;
    private static final int ROWS = 50;
    private static final Format SVG = Format.of("svg", "image/svg+xml");

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE, SVG);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        return asked.graph().dataset().calculateRead(() -> {
            Desk desk = Desk.of(asked);
            return choice.format() == SVG
                    ? Reply.picture(MatrixChart.svg(desk, matrix(desk, new HashMap<>())))
                    : page(desk);
        });
    }

    private Reply page(Desk desk) {
        Map<String, Object> model = new HashMap<>();
        Matrix matrix = matrix(desk, model);
        model.put("matrix", matrix);
        model.put("source", matrix.source().svg(Pager.with(desk.asked(), Map.of("format", "svg"))));
        model.put("form", Filters.of(desk));
        model.put("groups", List.of(Group.values()).stream().map(Group::key).toList());
        model.put("crumbs", Crumb.of(desk, "matrix"));
        return templates.page("matrix", desk.asked(), model);
    }

    private static Matrix matrix(Desk desk, Map<String, Object> model) {
        List<Programme> programmes = Filters.programmes(desk);
        Pager columns = Pager.of(desk.asked(), "columns", programmes.size(), COLUMNS);
        List<Programme> shown = columns.of(programmes);
        String kind = desk.asked().parameter("kind").orElse("");
        Set<String> kinds = desk.census().within(desk.iri("effect", kind));
        Predicate<Tally> wanted = tally -> kind.isEmpty() || kinds.contains(tally.relation());
        String body = desk.asked().parameter("body").orElse("");
        String bodyKind = body.isEmpty() ? "" : desk.iri("kind", body);
        List<Thing> bodies = Matrix.bodies(desk, shown, wanted).stream()
                .filter(thing -> bodyKind.isEmpty() || thing.kind().filter(bodyKind::equals).isPresent())
                .filter(Filters.named(desk)).toList();
        Pager rows = Pager.of(desk.asked(), bodies.size(), ROWS);
        model.put("columns", columns);
        model.put("rows", rows);
        model.put("count", desk.count("institutions", bodies.size()));
        model.put("programmes", desk.count("programmes", programmes.size()));
        return Matrix.of(desk, shown, rows.of(bodies), wanted, kind);
    }

    /** The choices of the form above lists and tables. */
    record Filters(List<Choice> years, List<Choice> actors, List<Choice> kinds, List<Choice> bodies, String words) {
        private static final int MOST = 200;

        /** An option. */
        record Choice(String value, Ref name, boolean chosen) {
        }

        static Filters of(Desk desk) {
            List<Programme> all = desk.census().programmes();
            String year = desk.asked().parameter("year").orElse("");
            return new Filters(
                    all.stream().map(programme -> String.valueOf(programme.year())).distinct().limit(MOST)
                            .map(each -> new Choice(each, new Ref(each, "", ""), each.equals(year))).toList(),
                    things(desk, "party", thing -> thing.type().isActor() && !desk.census().of(thing.iri()).isEmpty()),
                    things(desk, "kind", thing -> thing.type() == org.mandat.service.census.Type.EFFECT),
                    things(desk, "body", thing -> thing.iri().contains("/kind/")),
                    desk.asked().parameter("q").orElse(""));
        }

        private static List<Choice> things(Desk desk, String parameter, Predicate<Thing> wanted) {
            String chosen = desk.asked().parameter(parameter).orElse("");
            return desk.census().things().values().stream().filter(wanted).map(thing -> {
                String key = parameter.equals("party") ? desk.key(thing.iri()) : Thing.end(thing.iri());
                return new Choice(key, desk.ref(thing.iri()), key.equals(chosen));
            }).sorted(java.util.Comparator.comparing(choice -> choice.name().text())).limit(MOST).toList();
        }

        /** Those of the year and actor asked for. */
        static List<Programme> programmes(Desk desk) {
            String year = desk.asked().parameter("year").orElse("");
            String actor = desk.asked().parameter("party").map(key -> desk.iri("party", key)).orElse("");
            return desk.census().programmes().stream()
                    .filter(programme -> year.isEmpty() || year.equals(String.valueOf(programme.year())))
                    .filter(programme -> actor.isEmpty()
                            || programme.authors().stream().anyMatch(role -> role.actor().equals(actor)))
                    .toList();
        }

        /** Those whose name holds the words asked for. */
        static Predicate<Thing> named(Desk desk) {
            String words = Words.plain(desk.asked().parameter("q").orElse(""));
            return thing -> words.isEmpty() || Words.plain(thing.fr() + " " + thing.en() + " " + thing.acronym())
                    .contains(words);
        }
    }
}
