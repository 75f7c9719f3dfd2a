package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mandat.service.census.Group;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Tally;
import org.mandat.service.census.Thing;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.view.Links;

/**
 * Programmes × institutions: what each would do to each.
 *
 * @param columns programmes
 * @param rows    institutions
 * @param source  the query that gives the same figures
 */
record Matrix(List<Column> columns, List<Row> rows, Source source) {
    /** A programme: its actors, its year, its title. */
    record Column(String who, String year, Ref title) {
    }

    /** An institution; its long name is empty where it has no short one. */
    record Row(Ref name, String longName, String lang, List<Cell> cells) {
    }

    /**
     * What a programme would do to an institution.
     *
     * @param group the one that colours the cell, empty if the programme says nothing
     * @param url   of the sentences
     * @param said  all of it in words
     */
    record Cell(String group, List<Part> parts, String url, String said) {
        /** How many effects of a group; conditional ones too. */
        record Part(String group, String number) {
        }
    }

    /** The institutions that the programmes name in measures: first those that most would change, then those that most name. */
    static List<Thing> bodies(Desk desk, List<Programme> programmes, Predicate<Tally> wanted) {
        record Weight(Set<String> changing, Set<String> programmes, long[] effects) {
        }
        Map<String, Weight> found = new LinkedHashMap<>();
        for (Programme programme : programmes) {
            effects(desk, programme).filter(wanted).forEach(tally -> {
                Weight weight = found.computeIfAbsent(tally.thing(),
                        thing -> new Weight(new HashSet<>(), new HashSet<>(), new long[1]));
                weight.programmes().add(programme.iri());
                weight.effects()[0] += tally.count();
                if (desk.census().group(tally.relation()).orElseThrow() != Group.INVOLVE) {
                    weight.changing().add(programme.iri());
                }
            });
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Weight> each) -> -each.getValue().changing().size())
                        .thenComparing(each -> -each.getValue().programmes().size())
                        .thenComparing(each -> -each.getValue().effects()[0]).thenComparing(Map.Entry::getKey))
                .map(each -> desk.census().things().get(each.getKey())).toList();
    }

    /** What a programme would do to public bodies. */
    static Stream<Tally> effects(Desk desk, Programme programme) {
        return desk.census().in(programme.iri()).stream()
                .filter(tally -> desk.census().group(tally.relation()).isPresent())
                .filter(tally -> desk.census().thing(tally.thing()).filter(thing -> thing.type().isInstitution())
                        .isPresent());
    }

    static Matrix of(Desk desk, List<Programme> programmes, List<Thing> bodies, Predicate<Tally> wanted, String kind) {
        Map<String, Map<String, Map<Group, Long>>> counts = new LinkedHashMap<>();
        for (Programme programme : programmes) {
            effects(desk, programme).filter(wanted).forEach(tally -> counts
                    .computeIfAbsent(tally.thing(), thing -> new LinkedHashMap<>())
                    .computeIfAbsent(programme.iri(), iri -> new EnumMap<>(Group.class))
                    .merge(desk.census().group(tally.relation()).orElseThrow(), tally.count(), Long::sum));
        }
        List<Row> rows = new ArrayList<>();
        for (Thing body : bodies) {
            Map<String, Map<Group, Long>> row = counts.getOrDefault(body.iri(), Map.of());
            Ref brief = desk.brief(body.iri());
            Ref name = desk.ref(body.iri());
            rows.add(new Row(brief, brief.text().equals(name.text()) ? "" : name.text(), name.lang(),
                    programmes.stream()
                            .map(programme -> cell(desk, row.getOrDefault(programme.iri(), Map.of()), programme, body,
                                    kind))
                            .toList()));
        }
        return new Matrix(programmes.stream().map(programme -> new Column(who(desk, programme),
                String.valueOf(programme.year()), desk.ref(programme))).toList(), rows, source(programmes, bodies));
    }

    private static String who(Desk desk, Programme programme) {
        List<String> who = programme.party().stream().map(actor -> desk.brief(actor).text()).limit(2).toList();
        return who.isEmpty() ? programme.id() : String.join(", ", who);
    }

    private static Cell cell(Desk desk, Map<Group, Long> effects, Programme programme, Thing body, String kind) {
        List<Cell.Part> parts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String main = "";
        long most = 0;
        for (Group group : Group.values()) {
            long count = effects.getOrDefault(group, 0L);
            if (count > 0) {
                parts.add(new Cell.Part(group.key(), desk.number(count)));
                said.add(desk.number(count) + " " + desk.say("group." + group.key()));
                if (main.isEmpty() || group != Group.INVOLVE && count > most) {
                    main = group.key();
                    most = count;
                }
            }
        }
        String url = Links.with(Links.with("/search", "programme", programme.id()), "institution",
                desk.key(body.iri()).replaceFirst("^institution/", ""));
        return new Cell(main, parts, kind.isEmpty() ? url : Links.with(url, "kind", kind),
                body.brief(desk.language()).text() + ", " + desk.brief(programme)
                        + desk.say("colon") + String.join(", ", said));
    }

    private static Source source(List<Programme> programmes, List<Thing> bodies) {
        return Source.query(Sparqls.matrix(programmes.stream().map(Programme::iri).toList(),
                bodies.stream().map(Thing::iri).toList()));
    }
}
