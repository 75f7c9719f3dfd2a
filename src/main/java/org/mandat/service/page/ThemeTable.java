package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.service.view.Links;
import org.mandat.vocabulary.Mandat;

/**
 * How many measures each programme has on each main theme, narrower ones included.
 *
 * @param direct the themes as read, by programme
 */
record ThemeTable(List<Row> rows, Map<String, Set<String>> direct, Source source) {
    private static final int MOST = 60;
    private static final int UNITS = 200;

    /** A theme. */
    record Row(Ref theme, String url, List<Cell> cells) {
    }

    /** @param width of its bar, of {@value ThemeTable#UNITS} for the largest share */
    record Cell(String number, String percent, long width, String url) {
    }

    static ThemeTable of(Desk desk, List<Programme> programmes) {
        Map<String, Map<String, Set<Node>>> found = new HashMap<>();
        Map<String, Set<String>> direct = new HashMap<>();
        for (Programme programme : programmes) {
            for (Node measure : desk.statements().subjects(Mandat.statedIn, Statements.iri(programme.iri()))) {
                for (Node theme : desk.statements().objects(measure, Mandat.theme)) {
                    direct.computeIfAbsent(programme.iri(), iri -> new TreeSet<>()).add(theme.toString());
                    found.computeIfAbsent(top(desk, theme.toString()), top -> new HashMap<>())
                            .computeIfAbsent(programme.iri(), iri -> new HashSet<>()).add(measure);
                }
            }
        }
        double largest = found.values().stream().flatMap(each -> each.entrySet().stream())
                .mapToDouble(each -> share(desk, each.getKey(), each.getValue())).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        found.entrySet().stream()
                .sorted(Comparator
                        .comparing(
                                (Map.Entry<String, Map<String, Set<Node>>> each) -> -each.getValue().values().stream()
                                        .mapToInt(Set::size).sum())
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> rows.add(row(desk, programmes, each.getKey(), each.getValue(), largest)));
        return new ThemeTable(rows, direct,
                Source.query(Sparqls.of("themes", programmes.stream().map(Programme::iri).toList(), List.of())));
    }

    private static String top(Desk desk, String theme) {
        String at = theme;
        for (int depth = 0; depth < 8; depth++) {
            String above = desk.census().thing(at).filter(thing -> thing.type() == Type.THEME).flatMap(Thing::broader)
                    .orElse("");
            if (above.isEmpty()) {
                return at;
            }
            at = above;
        }
        return at;
    }

    /** Of the measures of a programme. */
    private static double share(Desk desk, String programme, Set<Node> measures) {
        return (double) measures.size()
                / Math.max(1, desk.census().programme(programme).map(Programme::measures).orElse(1L));
    }

    private static Row row(Desk desk, List<Programme> programmes, String theme, Map<String, Set<Node>> measures,
            double largest) {
        String key = Thing.end(theme);
        return new Row(desk.ref(theme), Pager.with(desk.asked(), programmes, key) + "#sentences",
                programmes.stream().map(programme -> {
                    Set<Node> here = measures.getOrDefault(programme.iri(), Set.of());
                    double share = share(desk, programme.iri(), here);
                    return new Cell(desk.number(here.size()), desk.number(Math.round(100 * share)),
                            Math.round(UNITS * share / largest),
                            Links.with(Links.with("/search", "programme", programme.id()), "theme", key));
                }).toList());
    }

    /** The themes, as read, that no other of the programmes has. */
    List<Ref> only(Desk desk, Programme programme) {
        Set<String> others = new HashSet<>();
        direct.forEach((iri, themes) -> {
            if (!iri.equals(programme.iri())) {
                others.addAll(themes);
            }
        });
        return direct.getOrDefault(programme.iri(), Set.of()).stream().filter(theme -> !others.contains(theme))
                .limit(MOST)
                .map(desk::ref).toList();
    }
}
