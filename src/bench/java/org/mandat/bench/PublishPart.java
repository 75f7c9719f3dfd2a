package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mandat.LoadRequest;
import org.mandat.reading.DescriptionWriter;
import org.mandat.store.Store;

/**
 * What a load of {@value #PROGRAMMES} programmes, or as many as were asked for, spends on each step; its indexes against TDB2's own bulk loader; and
 * one document more against a copy of the folder, with what was published left as it is.
 */
final class PublishPart {
    private static final int PROGRAMMES = 1_000;
    private static final Set<String> COUNTS = Set.of("cpu", "words", "quads", "rss");

    private PublishPart() {
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        int programmes = place.large() ? place.programmes() : PROGRAMMES;
        Path store = place.fresh("publish").resolve("store");
        Map<String, Double> load = ReadPart.load(place, store, programmes, figures);
        figures.accept(figure("quads", load.getOrDefault("quads", Double.NaN), ""));
        steps("load: ", load, figures);
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
        add(place, store, programmes, figures);
    }

    private static void add(Workplace place, Path store, int programmes, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        open(place, store); // the form of what is published, as a server has it
        Path published = Store.at(store).current().orElseThrow().folder();
        Map<Path, FileTime> before = times(published);
        long begin = System.nanoTime();
        copy(store, store.resolveSibling("copy"));
        double copied = (System.nanoTime() - begin) / 1e9;
        double whole = loadOne(place, store, programmes + 1);
        figures.accept(
                figure("one document more", whole, "s").atMost(copied + 5).against("a copy of the folder", copied));
        double opened = open(place, store);
        figures.accept(figure("one document more, until it can be asked", whole + opened, "s").atMost(copied + 5)
                .against("a copy of the folder", copied));
        Map<Path, FileTime> after = times(published);
        before.entrySet().removeIf(file -> file.getValue().equals(after.get(file.getKey())));
        figures.accept(figure("published files touched by it", before.size(), "").atMost(0));
    }

    /** The programme of that number, by the launcher, as a user would. */
    private static double loadOne(Workplace place, Path store, int number) throws IOException, InterruptedException {
        Path folder = place.fresh("one");
        LoadRequest.Input one = new Corpus(place.home()).one(folder, number);
        Path catalogue = Files.write(folder.resolve("catalogue.ttl"),
                DescriptionWriter.write(one.description(), String.valueOf(one.file().getFileName())));
        ProcessBuilder builder = new ProcessBuilder(place.home().resolve("mandat").toString(), "load",
                one.file().toString(), "--catalogue", catalogue.toString(), "--store", store.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MANDAT_BUILD", "never");
        long begin = System.nanoTime();
        int status = builder.start().waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (status != 0) {
            throw new IOException("mandat load ended with " + status);
        }
        return seconds;
    }

    private static void steps(String what, Map<String, Double> load, Consumer<Figure> figures) {
        load.forEach((step, seconds) -> {
            if (!COUNTS.contains(step)) {
                figures.accept(figure(what + step, seconds, "s"));
            }
        });
    }

    private static double open(Workplace place, Path store) throws IOException, InterruptedException {
        return Inner.call(place, "open", store.toString()).getOrDefault("open", Double.NaN);
    }

    private static Map<Path, FileTime> times(Path folder) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        try (var all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        }
        return times;
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
