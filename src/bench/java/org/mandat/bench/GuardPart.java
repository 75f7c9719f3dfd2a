package org.mandat.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.question.Questions;
import org.mandat.service.Caching;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;

/**
 * In less than a minute: what a word and an answer allocate, against {@code src/bench/baseline.json}. Bytes, unlike times, are nearly the same on
 * any machine and under any load, so a fifth more is a change of the program.
 */
final class GuardPart {
    private static final double WORSE = 1.2;
    private static final int ROUNDS = 8;

    private GuardPart() {
    }

    /** Whether anything is a fifth above the baseline; {@code record} writes a new one instead. */
    static boolean run(Workplace place, Consumer<Figure> figures, boolean record)
            throws IOException, InterruptedException {
        Map<String, Double> now = new LinkedHashMap<>();
        reading(place, now);
        answering(place, now);
        Path file = place.home().resolve("src").resolve("bench").resolve("baseline.json");
        if (record) {
            JsonObject written = new JsonObject();
            now.forEach((what, value) -> written.put(what, Math.round(value)));
            Files.writeString(file, JSON.toString(written) + "\n");
        }
        JsonObject baseline = JSON.parse(Files.readString(file));
        boolean worse = false;
        for (Map.Entry<String, Double> each : now.entrySet()) {
            Figure figure = Figure.of("guard", each.getKey(), each.getValue(), "bytes");
            if (baseline.hasKey(each.getKey())) {
                figure = figure.against("recorded", baseline.getNumber(each.getKey()).doubleValue()).atMostTimes(WORSE);
                worse |= !figure.met().orElse(true);
            }
            figures.accept(figure);
        }
        return worse;
    }

    private static void reading(Workplace place, Map<String, Double> now) throws IOException {
        ReadPart.Reader reader = ReadPart.Reader.of(place);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Readings bytes = new Readings();
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long words = reader.call().words();
            bytes.add((threads.getCurrentThreadAllocatedBytes() - before) / (double) words);
        }
        now.put("allocated for a word, bytes to quads", bytes.median());
    }

    private static void answering(Workplace place, Map<String, Double> now) throws IOException, InterruptedException {
        Questions questions = Questions.read(place.project().queries());
        Mix mix = Mix.of(questions);
        ServerOptions options = ServerOptions.defaults(questions).port(0).caching(Caching.none());
        try (MandatServer server = MandatServer.start(options, place.seeds())) {
            now.put("allocated for a query of the mix", median(mix.size(), () -> {
                for (Mix.Asked asked : mix.asked()) {
                    PagesPart.get(server.url() + "/sparql?query="
                            + URLEncoder.encode(asked.sparql(), StandardCharsets.UTF_8));
                }
            }));
            now.put("allocated for a page", median(PagesPart.PAGES.size(), () -> {
                for (String page : PagesPart.PAGES) {
                    PagesPart.get(server.url() + page);
                }
            }));
        }
    }

    /** What one request takes. */
    private interface Requests {
        void send() throws IOException, InterruptedException;
    }

    /** Bytes that one of so many requests takes, client and server. */
    private static double median(int requests, Requests all) throws IOException, InterruptedException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Readings bytes = new Readings();
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getTotalThreadAllocatedBytes();
            all.send();
            bytes.add((threads.getTotalThreadAllocatedBytes() - before) / (double) requests);
        }
        return bytes.median();
    }
}
