package org.mandat.bench;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What a side answers while so many clients ask some queries in turn, each query as new: for some seconds, and each query once at least. */
final class Throughput {
    private static final double SECONDS = 4;

    private final Map<List<Object>, Rate> known = new HashMap<>();

    /**
     * Of one side.
     *
     * @param answers in a second
     * @param cpu     milliseconds of processor for an answer
     */
    record Rate(double answers, double cpu) {
    }

    /** Measured once for the same side, clients and queries. */
    Rate of(Side side, int clients, List<Integer> queries) throws InterruptedException {
        List<Object> key = List.of(side.name(), clients, queries);
        Rate rate = known.get(key);
        if (rate == null) {
            rate = measure(side, clients, queries);
            known.put(key, rate);
        }
        return rate;
    }

    private static Rate measure(Side side, int clients, List<Integer> queries) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong answers = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        double cpu = side.serving().cpuMillis();
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(clients)) {
            executor.invokeAll(Collections.nCopies(clients, () -> {
                int turn = next.getAndIncrement();
                while (turn < queries.size() || System.nanoTime() - begin < SECONDS * 1e9) {
                    try {
                        side.once(queries.get(turn % queries.size()));
                        answers.incrementAndGet();
                    } catch (IOException e) {
                        refused.incrementAndGet();
                    }
                    turn = next.getAndIncrement();
                }
                return turn;
            }));
        }
        if (refused.get() > 0) {
            System.err.println("    " + side.name() + " refused " + refused + " beside " + answers + " answers");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Rate(answers.get() / seconds, (side.serving().cpuMillis() - cpu) / answers.get());
    }
}
