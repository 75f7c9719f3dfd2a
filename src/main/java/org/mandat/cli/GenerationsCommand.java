package org.mandat.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.Export;
import org.mandat.graph.Summary;
import org.mandat.store.Generation;
import org.mandat.store.Held;
import org.mandat.store.Store;
import org.mandat.vocabulary.Mandat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mandat generations}: what the store keeps, the newest first. */
@Command(name = "generations", sortOptions = false, description = {"List the generations that the store keeps.",
        "current: what is served; in use: a server or another reader has it open; damaged: see mandat verify."})
final class GenerationsCommand implements Runnable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A generation that can be read, or the hash of one that cannot. */
    private record Row(String hash, Optional<Generation> generation, int measures, String state) {
        long bytes() {
            return generation.map(Generation::bytes).orElse(0L);
        }
    }

    private final Terminal terminal;
    // By the hash of a dump: generations share most of them.
    private final Map<String, Integer> counted = new HashMap<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    GenerationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Store read = store.in(terminal);
        if (read.hashes().isEmpty()) {
            throw StoreOption.nothing(read);
        }
        String current = read.currentHash().orElse("");
        List<Row> rows = new ArrayList<>();
        List<Generation> readable = read.readable().reversed();
        for (Generation generation : readable) {
            String state = generation.hash().equals(current) ? "current" : read.isInUse(generation) ? "in use" : "kept";
            Held.of(generation).ifPresent(held -> rows.add(row(held, state))); // absent: pruned since we looked
        }
        read.hashes().stream().filter(hash -> readable.stream().noneMatch(each -> each.hash().equals(hash)))
                .forEach(hash -> rows.add(new Row(hash, Optional.empty(), 0,
                        hash.equals(current) ? "current, damaged" : "damaged")));
        if (json) {
            terminal.out().println(JSON.toString(json(read, rows)));
        } else {
            print(read, rows);
        }
    }

    private Row row(Held held, String state) {
        Generation generation = held.generation();
        try (held) {
            return new Row(generation.hash(), Optional.of(generation), measures(generation), state);
        } catch (MandatException damaged) {
            return new Row(generation.hash(), Optional.of(generation), 0, state + ", damaged");
        }
    }

    private int measures(Generation generation) {
        int measures = 0;
        for (Export.Source graph : StoreOption.sources(generation)) {
            if (Programmes.stated(graph).isPresent()) {
                measures += counted.computeIfAbsent(generation.entry(graph.iri()).sha256(),
                        unread -> Summary.of(graph).count(Mandat.Measure));
            }
        }
        return measures;
    }

    private void print(Store read, List<Row> rows) {
        terminal.out().printf("%-12s  %-19s  %9s  %8s  %10s  %10s  %s%n", "generation", "published (UTC)", "documents",
                "measures", "statements", "bytes", "state");
        for (Row row : rows) {
            terminal.out().printf(Locale.ROOT, "%-12s  %-19s  %9s  %8s  %10s  %10s  %s%n", row.hash().substring(0, 12),
                    row.generation().map(each -> TIME.format(each.manifest().published())).orElse("?"),
                    row.generation().map(each -> "" + each.documents().size()).orElse("?"),
                    row.generation().map(each -> "" + row.measures()).orElse("?"),
                    row.generation().map(each -> "" + each.manifest().quads()).orElse("?"),
                    row.generation().map(each -> "" + row.bytes()).orElse("?"), row.state());
        }
        terminal.out().printf(Locale.ROOT, "%n%d kept in %,d bytes on disk: files that several share count once%n",
                rows.size(), read.bytes());
    }

    private static JsonObject json(Store read, List<Row> rows) {
        JsonArray generations = new JsonArray();
        for (Row row : rows) {
            JsonObject entry = new JsonObject();
            entry.put("generation", row.hash());
            entry.put("state", row.state());
            row.generation().ifPresent(generation -> {
                entry.put("published", generation.manifest().published().toString());
                entry.put("software", generation.manifest().software());
                entry.put("documents", generation.documents().size());
                entry.put("measures", row.measures());
                entry.put("statements", generation.manifest().quads());
                entry.put("bytes", row.bytes());
            });
            generations.add(entry);
        }
        JsonObject all = new JsonObject();
        all.put("generations", generations);
        all.put("bytes", read.bytes());
        return all;
    }
}
