package org.mandat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mandat.bench.Side.Kind;

/** What came of the questions: Mandat against each peer, over the queries that both answer alike. */
record AskReport(String part, Mix mix, Side ours, Side peer, Consumer<Figure> figures) {
    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final List<String> KINDS = List.of("question", "look-up", "join", "aggregate", "text", "path");
    private static final String STOCK = "Fuseki";

    /** @param sides Mandat first */
    static void tell(String part, Mix mix, List<Side> sides, Consumer<Figure> figures) throws InterruptedException {
        Side ours = sides.getFirst();
        List<Side> peers = sides.subList(1, sides.size());
        figures.accept(Figure.of(part, "queries", mix.size(), ""));
        figures.accept(Figure.of(part, "queries that Mandat does not answer", ours.out().size(), "").atMost(0)
                .except(ours.out()));
        Throughput throughput = new Throughput();
        for (Side peer : peers) {
            new AskReport(part, mix, ours, peer, figures).tell(throughput);
        }
        best(part, mix, ours, peers, figures);
    }

    private void tell(Throughput throughput) throws InterruptedException {
        List<Integer> both = both("");
        boolean stock = peer.name().equals(STOCK);
        int plain = mix.size() - Math.toIntExact(mix.asked().stream().filter(Mix.Asked::needsTextIndex).count());
        Figure alike = figure("queries answered alike by " + peer.name(), both.size(), "").except(peer.out());
        figures.accept(stock ? alike.atLeast(plain) : alike);
        if (both.isEmpty()) {
            return;
        }
        times("each query once, cold, in all", Kind.COLD, both, 0);
        times("each query once, one-off, warm, in all", Kind.WARM, both, stock ? 1.1 : 0);
        for (int percent : List.of(50, 95, 99)) {
            figures.accept(figure("one-off, p" + percent, ours.all(Kind.WARM, both).percentile(percent), "ms")
                    .against(peer.name(), peer.all(Kind.WARM, both).percentile(percent)));
        }
        for (String kind : KINDS) {
            List<Integer> some = both(kind);
            times("one-off, " + kind + " (" + some.size() + ")", Kind.WARM, some,
                    !stock ? 0 : kind.equals("question") ? 0.5 : 1.1);
        }
        if (stock) {
            List<Integer> questions = both("question");
            figures.accept(figure("question as shipped, first asked, cache warmed (" + questions.size() + ")",
                    ours.total(Kind.FIRST, questions), "ms").against(peer.name(), peer.total(Kind.WARM, questions))
                    .atMostTimes(0.5));
        }
        Readings ratios = new Readings();
        both.forEach(query -> ratios.add(median(ours, query) / median(peer, query)));
        figures.accept(figure("one-off, worst single query, times " + peer.name(), ratios.percentile(100), "×"));
        both.stream().filter(query -> median(ours, query) > 1.1 * median(peer, query))
                .forEach(query -> System.err.printf("    slower: %.1f ms, %s %.1f ms: %s%n", median(ours, query),
                        peer.name(), median(peer, query), mix.get(query).name()));
        Figure repeat = figure("repeat, mean", ours.all(Kind.REPEAT, both).mean(), "ms").against(peer.name(),
                peer.all(Kind.REPEAT, both).mean());
        figures.accept(stock ? repeat.atMostTimes(0.1) : repeat);
        if (stock) {
            figures.accept(figure("repeat, the client has the answer (304), mean",
                    ours.all(Kind.KNOWN, both).mean(), "ms").against(peer.name(),
                            peer.all(Kind.REPEAT, both).mean())
                    .atMostTimes(0.1));
            figures.accept(figure("repeat, as many bytes from a server that does nothing else, mean",
                    ours.all(Kind.BARE, both).mean(), "ms").against(peer.name(),
                            peer.all(Kind.REPEAT, both).mean()));
        }
        for (int clients : CLIENTS) {
            Throughput.Rate mine = throughput.of(ours, clients, both);
            Throughput.Rate other = throughput.of(peer, clients, both);
            figures.accept(figure("one-off, " + clients + (clients == 1 ? " client" : " clients"), mine.answers(),
                    "answers/s").against(peer.name(), other.answers()));
            figures.accept(figure("the same, processor time an answer", mine.cpu(), "ms").against(peer.name(),
                    other.cpu()));
        }
    }

    /** @param goal as a multiple of the peer's; 0 for none */
    private void times(String what, Kind kind, List<Integer> queries, double goal) {
        Figure figure = figure(what, ours.total(kind, queries), "ms").against(peer.name(), peer.total(kind, queries));
        figures.accept(goal > 0 ? figure.atMostTimes(goal) : figure);
    }

    /** Of each aggregate the best time that any peer has for it. */
    private static void best(String part, Mix mix, Side ours, List<Side> peers, Consumer<Figure> figures) {
        double mine = 0;
        double best = 0;
        List<Integer> answered = new ArrayList<>(mix.which("aggregate"));
        answered.removeIf(query -> !ours.answers(query) || peers.stream().noneMatch(peer -> peer.answers(query)));
        for (int query : answered) {
            mine += median(ours, query);
            best += peers.stream().filter(peer -> peer.answers(query)).mapToDouble(peer -> median(peer, query)).min()
                    .orElse(Double.NaN);
        }
        figures.accept(
                Figure.of(part, "one-off, aggregate, the best peer for each (" + answered.size() + ")", mine, "ms")
                        .against("the best", best).atMostTimes(2));
    }

    private static double median(Side side, int query) {
        return side.readings(Kind.WARM, query).median();
    }

    private List<Integer> both(String kind) {
        return mix.which(kind).stream().filter(query -> ours.answers(query) && peer.answers(query)).toList();
    }

    private Figure figure(String what, double value, String unit) {
        return Figure.of(part, what, value, unit);
    }
}
