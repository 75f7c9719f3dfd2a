package org.mandat.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDFCountingBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.mandat.question.Questions;

/** The same queries over HTTP to Mandat and to stock Fuseki on TDB2 with the same quads, in turn. */
final class AskPart {
    private static final int ROUNDS = 6;
    private static final int WARMING = 4;
    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final double SECONDS = 4;
    private static final AtomicLong NONCE = new AtomicLong(System.nanoTime());

    private AskPart() {
    }

    /** Millis of one side: each query's first answer, later ones, and repeats. */
    private record Side(Serving server, Readings cold, List<Readings> warm, Readings all, Readings repeats) {
        static Side of(Serving server, int queries) {
            List<Readings> warm = new ArrayList<>();
            for (int i = 0; i < queries; i++) {
                warm.add(new Readings());
            }
            return new Side(server, new Readings(), warm, new Readings(), new Readings());
        }

        /** The sum of the medians of some queries. */
        double total(List<Integer> which) {
            return which.stream().mapToDouble(i -> warm.get(i).median()).sum();
        }
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        List<Mix.Asked> mix = Mix.of(Questions.read(place.project().queries()), true);
        try (Serving mandat = Serving.mandat(place, place.seeds().folder());
                Serving fuseki = Serving.fuseki(StartPart.peer(place), StartPart.freePort())) {
            Side ours = Side.of(mandat, mix.size());
            Side theirs = Side.of(fuseki, mix.size());
            figures.accept(figure("queries that both answer", mix.size(), ""));
            figures.accept(figure("of them with other numbers of rows", compare(mix, ours, theirs), "").atMost(0));
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                for (int i = 0; i < mix.size(); i++) {
                    for (Side side : i % 2 == 0 ? List.of(ours, theirs) : List.of(theirs, ours)) {
                        double millis = time(side.server(), mix.get(i).anew(NONCE.incrementAndGet()));
                        if (round >= WARMING) {
                            side.warm().get(i).add(millis);
                            side.all().add(millis);
                        }
                    }
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Mix.Asked asked : mix) {
                    double mine = time(mandat, asked.sparql());
                    double other = time(fuseki, asked.sparql());
                    if (round > 0) {
                        ours.repeats().add(mine);
                        theirs.repeats().add(other);
                    }
                }
            }
            report(mix, ours, theirs, figures);
            throughput(mix, mandat, fuseki, figures);
        }
    }

    private static void report(List<Mix.Asked> mix, Side ours, Side theirs, Consumer<Figure> figures) {
        String name = "Fuseki";
        figures.accept(
                figure("each query once, cold, in all", ours.cold().sum(), "ms").against(name, theirs.cold().sum()));
        List<Integer> every = which(mix, "");
        figures.accept(figure("each query once, one-off, warm, in all", ours.total(every), "ms")
                .against(name, theirs.total(every)).atMostTimes(1.1));
        for (int percent : List.of(50, 95, 99)) {
            figures.accept(figure("one-off, p" + percent, ours.all().percentile(percent), "ms").against(name,
                    theirs.all().percentile(percent)));
        }
        for (String kind : List.of("question", "look-up", "join", "aggregate", "text", "path")) {
            List<Integer> some = which(mix, kind);
            Figure figure = figure("one-off, " + kind + " (" + some.size() + ")", ours.total(some), "ms").against(name,
                    theirs.total(some));
            figures.accept(kind.equals("question") ? figure.atMostTimes(0.5) : figure.atMostTimes(1.1));
        }
        Readings ratios = new Readings();
        every.forEach(i -> ratios.add(ours.warm().get(i).median() / theirs.warm().get(i).median()));
        figures.accept(figure("one-off, worst single query, times Fuseki", ratios.percentile(100), "×"));
        every.stream().filter(i -> ours.warm().get(i).median() > 1.1 * theirs.warm().get(i).median())
                .forEach(i -> System.err.printf("    slower: %.1f ms, Fuseki %.1f ms: %s%n",
                        ours.warm().get(i).median(), theirs.warm().get(i).median(), mix.get(i).name()));
        figures.accept(figure("repeat, mean", ours.repeats().sum() / ours.repeats().count(), "ms")
                .against(name, theirs.repeats().sum() / theirs.repeats().count()).atMostTimes(0.1));
        figures.accept(figure("repeat, p50", ours.repeats().median(), "ms").against(name, theirs.repeats().median()));
    }

    private static List<Integer> which(List<Mix.Asked> mix, String kind) {
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < mix.size(); i++) {
            if (kind.isEmpty() || mix.get(i).kind().equals(kind)) {
                some.add(i);
            }
        }
        return some;
    }

    private static void throughput(List<Mix.Asked> mix, Serving mandat, Serving fuseki, Consumer<Figure> figures)
            throws InterruptedException {
        for (int clients : CLIENTS) {
            double[] before = {mandat.cpuMillis(), fuseki.cpuMillis()};
            double ours = rate(mix, mandat, clients);
            double theirs = rate(mix, fuseki, clients);
            figures.accept(figure("one-off, " + clients + (clients == 1 ? " client" : " clients"), ours, "answers/s")
                    .against("Fuseki", theirs));
            figures.accept(
                    figure("the same, processor time an answer", (mandat.cpuMillis() - before[0]) / ours / SECONDS,
                            "ms").against("Fuseki", (fuseki.cpuMillis() - before[1]) / theirs / SECONDS)
                            .atMostTimes(1.1));
        }
    }

    /** Answers a second while so many ask all queries in turn. */
    private static double rate(List<Mix.Asked> mix, Serving server, int clients) throws InterruptedException {
        AtomicLong answers = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int first = client * 7;
                executor.submit(() -> {
                    for (int i = first; System.nanoTime() - begin < SECONDS * 1e9; i++) {
                        try {
                            time(server, mix.get(i % mix.size()).anew(NONCE.incrementAndGet()));
                            answers.incrementAndGet();
                        } catch (IOException e) {
                            refused.incrementAndGet();
                        }
                    }
                    return 0;
                });
            }
        }
        if (refused.get() > 0) {
            System.err.println("    refused: " + refused + " beside " + answers + " answers");
        }
        return answers.get() * 1e9 / (System.nanoTime() - begin);
    }

    private static double time(Serving server, String query) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        server.ask(query, "application/sparql-results+json, application/n-triples;q=0.9");
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Asks each query once of both; how many have other numbers of rows. */
    private static int compare(List<Mix.Asked> mix, Side ours, Side theirs) throws IOException, InterruptedException {
        int unequal = 0;
        for (Mix.Asked asked : mix) {
            long mine = rows(asked, ours);
            long other = rows(asked, theirs);
            if (mine != other) {
                unequal++;
                System.err.println("    " + mine + " rows, Fuseki " + other + ": " + asked.name());
            }
        }
        return unequal;
    }

    private static long rows(Mix.Asked asked, Side side) throws IOException, InterruptedException {
        var query = QueryFactory.create(asked.sparql());
        boolean graph = query.isConstructType() || query.isDescribeType();
        long begin = System.nanoTime();
        String body = side.server().ask(asked.anew(NONCE.incrementAndGet()),
                graph ? "application/n-triples" : "application/sparql-results+json");
        side.cold().add((System.nanoTime() - begin) / 1e6);
        if (graph) {
            StreamRDFCountingBase count = new StreamRDFCountingBase(StreamRDFLib.sinkNull());
            RDFParser.fromString(body, Lang.NTRIPLES).parse(count);
            return count.count();
        }
        if (query.isAskType()) {
            return body.contains("true") ? 1 : 0;
        }
        var rows = ResultSetMgr.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                ResultSetLang.RS_JSON);
        long count = 0;
        for (; rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    private static Figure figure(String what, double value, String unit) {
        return Figure.of("ask", what, value, unit);
    }
}
