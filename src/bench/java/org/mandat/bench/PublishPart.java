package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a load of {@value #PROGRAMMES} programmes spends on each step, its indexes against TDB2's own bulk loader, and one document more. */
final class PublishPart {
    private static final int PROGRAMMES = 1_000;
    private static final Set<String> COUNTS = Set.of("cpu", "words", "quads", "rss");

    private PublishPart() {
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        Path store = place.fresh("publish").resolve("store");
        Map<String, Double> load = ReadPart.load(place, store, PROGRAMMES, figures);
        figures.accept(figure("quads", load.getOrDefault("quads", Double.NaN), ""));
        load.forEach((step, seconds) -> {
            if (!COUNTS.contains(step)) {
                figures.accept(figure("load: " + step, seconds, "s"));
            }
        });
        Path file = store.resolveSibling("all.nq");
        Inner.call(place, "dump", store.toString(), file.toString());
        // Each twice, in turn: the second of each counts, when the files are in the system's cache.
        Map<String, Double> ours = Map.of();
        Map<String, Double> theirs = Map.of();
        for (int round = 0; round < 2; round++) {
            ours = Inner.call(place, "form", store.toString(), store.resolveSibling("form" + round).toString());
            theirs = Inner.call(place, "bulk", "-", file.toString(), store.resolveSibling("bulk" + round).toString());
        }
        double quads = load.getOrDefault("quads", Double.NaN);
        figures.accept(figure("indexes on disk", quads / ours.getOrDefault("index", Double.NaN), "quads/s")
                .against("TDB2's phased loader", quads / theirs.getOrDefault("index", Double.NaN)).atLeastTimes(0.9));
        figures.accept(figure("text index on disk", ours.getOrDefault("text", Double.NaN), "s"));
        figures.accept(figure("statistics", ours.getOrDefault("statistics", Double.NaN), "s"));
        Map<String, Double> more = Inner.call(place, "add", store.toString(), String.valueOf(PROGRAMMES + 1));
        double whole = more.entrySet().stream().filter(step -> !COUNTS.contains(step.getKey()))
                .mapToDouble(Map.Entry::getValue).sum();
        long begin = System.nanoTime();
        copy(store.resolve("generations"), store.resolveSibling("copy"));
        double copied = (System.nanoTime() - begin) / 1e9;
        figures.accept(
                figure("one document more", whole, "s").atMost(copied + 5).against("a copy of the folder", copied));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static Figure figure(String what, double value, String unit) {
        return Figure.of("publish", what, value, unit);
    }
}
