package org.mandat.cli;

import java.util.ArrayList;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.graph.Export;
import org.mandat.graph.Summary;
import org.mandat.store.Generation;
import org.mandat.store.Held;
import org.mandat.vocabulary.Mandat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mandat list}: what is loaded. Reads manifest and dumps only, so it works beside a server and from a read-only disk. */
@Command(name = "list", description = "List what is loaded, with counts.")
final class ListCommand implements Runnable {
    /** One programme and the counts that matter. */
    private record Row(String id, Summary summary) {
        int measures() {
            return summary.count(Mandat.Measure);
        }

        int effects() {
            return summary.count(Mandat.InstitutionalEffect);
        }

        int targets() {
            return summary.count(Mandat.Target);
        }

        int reviews() {
            return summary.count(Mandat.Review);
        }

        int staleReviews() {
            return summary.count(Mandat.StaleReview);
        }
    }

    private final Terminal terminal;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (Held held = store.hold(terminal)) {
            show(held.generation());
        }
    }

    private void show(Generation generation) {
        List<Row> rows = new ArrayList<>();
        for (Export.Source graph : StoreOption.sources(generation)) {
            Programmes.stated(graph).ifPresent(id -> rows.add(new Row(id, Summary.of(graph))));
        }
        if (json) {
            terminal.out().println(JSON.toString(json(generation, rows)));
        } else {
            print(generation, rows);
        }
    }

    private void print(Generation generation, List<Row> rows) {
        int widest = Math.max(9, rows.stream().mapToInt(row -> row.id().length()).max().orElse(0));
        String format = "%-" + widest + "s  %-10s  %8s  %7s  %7s  %s%n";
        terminal.out().printf(format, "programme", "issued", "measures", "effects", "targets", "title");
        for (Row row : rows) {
            terminal.out().printf(format, row.id(), row.summary().issued(), row.measures(), row.effects(),
                    row.targets(), row.summary().title());
        }
        rows.stream().filter(row -> row.reviews() > 0)
                .forEach(row -> terminal.out().printf("%s: reviews: %d, stale: %d%n",
                        row.id(), row.reviews(), row.staleReviews()));
        terminal.out().printf("%n%d statements in %d graphs; generation %s, published %s by %s%n",
                generation.manifest().quads(), generation.graphs().size(), generation.hash().substring(0, 12),
                generation.manifest().published(), generation.manifest().software());
    }

    private static JsonObject json(Generation generation, List<Row> rows) {
        JsonArray programmes = new JsonArray();
        for (Row row : rows) {
            JsonObject programme = new JsonObject();
            programme.put("id", row.id());
            programme.put("title", row.summary().title());
            programme.put("issued", row.summary().issued());
            programme.put("measures", row.measures());
            programme.put("effects", row.effects());
            programme.put("targets", row.targets());
            programme.put("reviews", row.reviews());
            programme.put("staleReviews", row.staleReviews());
            programmes.add(programme);
        }
        JsonObject all = new JsonObject();
        all.put("generation", generation.hash());
        all.put("published", generation.manifest().published().toString());
        all.put("software", generation.manifest().software());
        all.put("statements", generation.manifest().quads());
        all.put("programmes", programmes);
        return all;
    }
}
