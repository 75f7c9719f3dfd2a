package org.mandat.service.census;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** Counts a generation: one pass over each sort of statement. */
final class Counting {
    private static final String EFFECTS = "https://w3id.org/mandat/effect/";

    private final DatasetGraph dataset;
    private final Map<String, Programme> programmes = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Tally> tallies = new ArrayList<>();

    private Counting(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    static Census count(DatasetGraph dataset) {
        return dataset.isInTransaction() || !dataset.supportsTransactions()
                ? new Counting(dataset).census()
                : dataset.calculateRead(() -> new Counting(dataset).census());
    }

    private Census census() {
        List<Deadline> deadlines = deadlines();
        programmes(deadlines);
        Map<String, Thing> things = things();
        tally("effects", "");
        tally("relations", "");
        tally("proposers", Tally.PROPOSED);
        tally("mentions", Tally.NAMED);
        Map<String, Integer> order = new HashMap<>();
        programmes.keySet().forEach(iri -> order.put(iri, order.size()));
        tallies.sort(Comparator.comparing((Tally tally) -> order.getOrDefault(tally.programme().iri(), 0))
                .thenComparing(Tally::thing).thenComparing(Tally::relation));
        Map<String, List<Tally>> byThing = new HashMap<>();
        Map<String, List<Tally>> byProgramme = new HashMap<>();
        for (Tally tally : tallies) {
            byThing.computeIfAbsent(tally.thing(), thing -> new ArrayList<>()).add(tally);
            byProgramme.computeIfAbsent(tally.programme().iri(), programme -> new ArrayList<>()).add(tally);
        }
        Map<String, List<String>> narrower = new HashMap<>();
        things.values().forEach(thing -> thing.broader()
                .ifPresent(above -> narrower.computeIfAbsent(above, concept -> new ArrayList<>()).add(thing.iri())));
        narrower.values().forEach(below -> below.sort(null));
        return new Census(List.copyOf(programmes.values()), things, deadlines, byThing, byProgramme,
                Map.copyOf(programmes), measured(), narrower, groups(narrower));
    }

    private static Map<String, Group> groups(Map<String, List<String>> narrower) {
        Map<String, Group> groups = new HashMap<>();
        for (Group group : Group.values()) {
            Census.within(EFFECTS + group.key(), narrower).forEach(kind -> groups.put(kind, group));
        }
        return groups;
    }

    /** One string for equal ones: IRIs come again and again. */
    private String one(String text) {
        return names.computeIfAbsent(text, same -> same);
    }

    private Map<String, Census.Measured> measured() {
        Table table = Table.of("measured", dataset);
        Map<String, Census.Measured> measured = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            measured.put(one(table.text(row, "thing")),
                    new Census.Measured(table.number(row, "measures"), table.number(row, "programmes")));
        }
        return measured;
    }

    private List<Deadline> deadlines() {
        Table table = Table.of("targets", dataset);
        List<Deadline> deadlines = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            deadlines.add(new Deadline(table.text(row, "target"), table.text(row, "end"),
                    one(table.text(row, "programme"))));
        }
        deadlines.sort(Comparator.comparing((Deadline deadline) -> deadline.end().isEmpty() ? "~" : deadline.end())
                .thenComparing(Deadline::target));
        return List.copyOf(deadlines);
    }

    private void programmes(List<Deadline> deadlines) {
        Map<String, Long> targets = new HashMap<>();
        deadlines.forEach(deadline -> targets.merge(deadline.programme(), 1L, Long::sum));
        Map<String, Long> measures = new HashMap<>();
        Table counts = Table.of("measures", dataset);
        for (int row = 0; row < counts.size(); row++) {
            measures.put(counts.text(row, "programme"), counts.number(row, "measures"));
        }
        Map<String, List<Programme.Role>> authors = new HashMap<>();
        Table actors = Table.of("actors", dataset);
        for (int row = 0; row < actors.size(); row++) {
            authors.computeIfAbsent(actors.text(row, "programme"), programme -> new ArrayList<>())
                    .add(new Programme.Role(actors.text(row, "thing"), Thing.end(actors.text(row, "relation"))));
        }
        authors.values().forEach(roles -> roles.sort(Comparator.comparing(Programme.Role::actor)));
        Table table = Table.of("programmes", dataset);
        List<Programme> found = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String iri = one(table.text(row, "programme"));
            found.add(new Programme(iri, table.some(row, "identifier").orElse(Thing.end(iri)),
                    table.text(row, "title"), (int) table.number(row, "year"), table.text(row, "issued"),
                    Thing.end(table.text(row, "type")), table.some(row, "election"), table.number(row, "words"),
                    (int) table.number(row, "length"), measures.getOrDefault(iri, 0L), targets.getOrDefault(iri, 0L),
                    List.copyOf(authors.getOrDefault(iri, List.of()))));
        }
        found.sort(Comparator.comparingInt(Programme::year).reversed().thenComparing(Programme::iri));
        found.forEach(programme -> programmes.put(programme.iri(), programme));
    }

    private Map<String, Thing> things() {
        Table table = Table.of("things", dataset);
        Map<String, Thing> things = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String iri = one(table.text(row, "thing"));
            Optional<Type> type = Type.of(Thing.end(table.text(row, "class")), Thing.end(table.text(row, "inScheme")));
            if (type.isPresent()) {
                things.put(iri, new Thing(iri, type.get(), table.text(row, "fr"), table.text(row, "en"),
                        table.text(row, "other"), table.text(row, "acronym"), Thing.end(table.text(row, "status")),
                        table.some(row, "kind"), table.some(row, "broader").map(this::one)));
            }
        }
        return things;
    }

    private void tally(String query, String relation) {
        Table table = Table.of(query, dataset);
        for (int row = 0; row < table.size(); row++) {
            Programme programme = programmes.get(table.text(row, "programme"));
            if (programme != null) {
                tallies.add(new Tally(programme, one(table.text(row, "thing")),
                        relation.isEmpty() ? one(table.text(row, "relation")) : relation, table.number(row, "count"),
                        table.number(row, "conditional")));
            }
        }
    }
}
