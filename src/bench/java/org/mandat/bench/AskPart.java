package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mandat.question.Questions;

/** The same queries over HTTP to Mandat and to each {@link Peer} that is installed, with the same quads, in turn; on the seeds, or on a larger corpus. */
final class AskPart {
    /** More than a server waits before it warms its cache. */
    private static final Duration WARMED = Duration.ofSeconds(40);
    private static final int ROUNDS = 6;
    private static final int WARMING = 10;
    private static final int ROUNDS_LARGE = 3;
    private static final int WARMING_LARGE = 1;

    private AskPart() {
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        Mix mix = Mix.of(Questions.read(place.project().queries()));
        List<Side> sides = new ArrayList<>();
        try {
            Path store = place.store().folder();
            Path dump = place.dump();
            sides.add(new Side("Mandat",
                    () -> Serving.mandat(place, store, List.of("--behind-proxy", "--no-cache-warming")), mix));
            for (Peer peer : Peer.all(place.home())) {
                Optional<String> install = peer.missing();
                if (install.isPresent()) {
                    System.err.println("mandat: " + peer.name() + " IS LEFT OUT; to have it: " + install.get());
                    continue;
                }
                sides.add(side(place, peer, dump, mix));
            }
            ask(mix, sides, place.large());
            repeat(mix, sides, place);
            asShipped(mix, sides.getFirst(), place);
            AskReport.tell(place.part("ask"), mix, sides, figures);
        } finally {
            for (Side side : sides) {
                side.close();
            }
        }
    }

    private static Side side(Workplace place, Peer peer, Path dump, Mix mix) throws IOException, InterruptedException {
        Path folder = place.fresh(peer.name());
        long begin = System.nanoTime();
        peer.load(dump, folder);
        System.err.printf("  %s loaded in %.1f s%n", peer.name(), (System.nanoTime() - begin) / 1e9);
        return new Side(peer.name(), () -> peer.start(folder), mix);
    }

    private static void ask(Mix mix, List<Side> sides, boolean large) throws IOException, InterruptedException {
        for (int query = 0; query < mix.size(); query++) {
            compare(mix, query, sides);
        }
        int warming = large ? WARMING_LARGE : WARMING;
        int rounds = large ? ROUNDS_LARGE : ROUNDS;
        for (int round = 0; round < warming + rounds; round++) {
            System.err.printf("  round %d of %d%n", round + 1, warming + rounds);
            turn(mix, sides, round >= warming);
        }
    }

    /** The same queries again, as they stand, and as many bytes from a server that does nothing else. */
    private static void repeat(Mix mix, List<Side> sides, Workplace place) throws IOException, InterruptedException {
        System.err.println("  repeats");
        int rounds = place.large() ? ROUNDS_LARGE : ROUNDS;
        Side ours = sides.getFirst();
        try (Serving bare = BareServer.start(place.fresh("bare"))) {
            for (int query = 0; query < mix.size(); query++) {
                for (int round = 0; round <= rounds; round++) {
                    for (Side side : sides) {
                        side.ask(Side.Kind.REPEAT, query, round > 0);
                    }
                    if (ours.answers(query)) {
                        ours.ask(Side.Kind.BARE, query, bare.at(String.valueOf(ours.bytes(query))));
                    }
                }
                ours.confirm(query, rounds);
            }
        }
    }

    /** The questions as they stand, each for the first time, of a server that has had the time to warm its cache. */
    private static void asShipped(Mix mix, Side ours, Workplace place) throws IOException, InterruptedException {
        System.err.println("  questions as they stand");
        try (Serving warmed = Serving.mandat(place, place.store().folder())) {
            warmed.settle(WARMED);
            for (int query : mix.which("question")) {
                if (ours.answers(query)) {
                    ours.ask(Side.Kind.FIRST, query, warmed);
                }
            }
        }
    }

    /** Each query once of each side, another side first each time. */
    private static void turn(Mix mix, List<Side> sides, boolean counted) {
        List<Side> order = new ArrayList<>(sides);
        for (int query = 0; query < mix.size(); query++) {
            for (Side side : order) {
                side.ask(Side.Kind.WARM, query, counted);
            }
            Collections.rotate(order, 1);
        }
    }

    /** The first answers; a peer whose answer has another number of rows than Mandat's is not asked again. */
    private static void compare(Mix mix, int query, List<Side> sides) throws IOException, InterruptedException {
        Optional<Long> ours = sides.getFirst().rows(query);
        for (Side peer : sides.subList(1, sides.size())) {
            if (mix.get(query).needsTextIndex()) {
                peer.keepOut(query, "not supported: Mandat's text index");
                continue;
            }
            Optional<Long> theirs = peer.rows(query);
            if (ours.isPresent() && theirs.isPresent() && !ours.equals(theirs)) {
                peer.keepOut(query, theirs.get() + " rows, Mandat " + ours.get());
            }
        }
    }
}
