package org.mandat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the start of a process to its first answer; the launcher and its cache are part of it, as users have them. */
final class StartPart {
    private static final int RUNS = 5;
    private static final int FRESH_RUNS = 3;
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private StartPart() {
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        Path store = place.seeds().folder();
        Peer fuseki = new FusekiPeer();
        Path peer = Files.createDirectory(place.folder().resolve("start-fuseki"));
        fuseki.load(place.dump(), peer);
        Serving.mandat(place, store).close(); // its form and the files are in the system's cache from here on
        Readings ours = new Readings();
        Readings cpu = new Readings();
        Readings memory = new Readings();
        Readings theirs = new Readings();
        Readings theirCpu = new Readings();
        Readings theirMemory = new Readings();
        for (int run = 0; run < RUNS; run++) {
            try (Serving server = Serving.mandat(place, store)) {
                take(server, ours, cpu, memory);
            }
            try (Serving server = fuseki.start(peer)) {
                take(server, theirs, theirCpu, theirMemory);
            }
        }
        figures.accept(figure("with a store, process start to first SPARQL answer, median", ours.median(), "ms")
                .atMost(800).against("Fuseki", theirs.median()));
        figures.accept(figure("the same, best", ours.least(), "ms").atMost(800).against("Fuseki", theirs.least()));
        figures.accept(figure("the same, processor time", cpu.median(), "ms").against("Fuseki", theirCpu.median()));
        figures.accept(figure("memory after it (RSS)", memory.median(), "MB").atMost(200).against("Fuseki",
                theirMemory.median()));
        fresh(place, "an empty store, filled with what the build has read", List.of(), figures);
        // Data of another base is other data: nothing of it was read before.
        fresh(place, "an empty store, five seeds read first", List.of("--base", "https://example.org/"), figures);
        for (List<String> command : List.of(List.of("version"), List.of("help", "load"), List.of("query", "--list"))) {
            cli(place, command, figures);
        }
    }

    private static void fresh(Workplace place, String what, List<String> options, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        Readings wall = new Readings();
        Readings cpu = new Readings();
        for (int run = 0; run < FRESH_RUNS; run++) {
            try (Serving server = Serving.mandat(place, place.fresh("fresh"), options)) {
                take(server, wall, cpu, new Readings());
            }
        }
        figures.accept(figure(what + ", median", wall.median() / 1e3, "s").atMost(4));
        figures.accept(figure("the same, best", wall.least() / 1e3, "s").atMost(4));
        figures.accept(figure("the same, processor time", cpu.median() / 1e3, "s"));
    }

    private static void take(Serving server, Readings millis, Readings cpu, Readings memory) throws IOException {
        millis.add(server.millis());
        cpu.add(server.cpuMillis());
        memory.add(server.rssMegabytes());
    }

    private static void cli(Workplace place, List<String> command, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        Readings wall = new Readings();
        Readings cpu = new Readings();
        String words = String.join(" ", command);
        for (int run = 0; run <= RUNS; run++) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder("sh", "-c",
                    "MANDAT_BUILD=never \"$0\" " + words + " >/dev/null; times",
                    place.home().resolve("mandat").toString()).start();
            String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            if (run > 0) {
                wall.add((System.nanoTime() - begin) / 1e6);
                Matcher seconds = TIME.matcher(times.substring(times.indexOf('\n') + 1));
                double sum = 0;
                while (seconds.find()) {
                    sum += Integer.parseInt(seconds.group(1)) * 60_000 + Double.parseDouble(seconds.group(2)) * 1_000;
                }
                cpu.add(sum);
            }
        }
        figures.accept(figure("mandat " + words + ", median", wall.median(), "ms").atMost(300));
        figures.accept(figure("the same, processor time", cpu.median(), "ms"));
    }

    private static Figure figure(String what, double value, String unit) {
        return Figure.of("start", what, value, unit);
    }
}
