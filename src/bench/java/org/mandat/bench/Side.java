package org.mandat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** One engine, and what its answers to each query of the mix took, in milliseconds. */
final class Side implements AutoCloseable {
    /** What an answer is: the first of a server, one to a query not asked before, one to a query just asked, a word that the answer at hand still holds, the
     * first to a question as it stands, as many bytes from a {@link BareServer}. */
    enum Kind {
        COLD, WARM, REPEAT, KNOWN, FIRST, BARE
    }

    /** How the engine is started, and started again. */
    interface Start {
        Serving start() throws IOException, InterruptedException;
    }

    private static final double ENOUGH = 10_000;
    private static final AtomicLong NONCE = new AtomicLong(System.nanoTime());

    private final String name;
    private final Start start;
    private final Mix mix;
    private final Map<Kind, Readings[]> readings = new EnumMap<>(Kind.class);
    private final double[] spent;
    private final Map<Integer, String> out = new TreeMap<>();
    private Serving serving;

    Side(String name, Start start, Mix mix) throws IOException, InterruptedException {
        this.name = name;
        this.start = start;
        this.mix = mix;
        for (Kind kind : Kind.values()) {
            readings.put(kind, Stream.generate(Readings::new).limit(mix.size()).toArray(Readings[]::new));
        }
        spent = new double[mix.size()];
        serving = start.start();
    }

    String name() {
        return name;
    }

    Serving serving() {
        return serving;
    }

    /** The first answer to a query: how many rows, triples or yeses it has; nothing if there is none, which keeps the query out. */
    Optional<Long> rows(int query) throws IOException, InterruptedException {
        Mix.Asked asked = mix.get(query);
        long begin = System.nanoTime();
        try (InputStream body = serving.ask(asked.anew(NONCE.incrementAndGet()), asked.accept())) {
            long rows = asked.rows(body);
            add(Kind.COLD, query, begin);
            return Optional.of(rows);
        } catch (IOException | RuntimeException e) {
            keepOut(query, "not supported: "
                    + (e instanceof SocketTimeoutException ? "no answer in two minutes" : e.getMessage()));
            if (e instanceof SocketTimeoutException) {
                serving.close(); // it may still be at it
                serving = start.start();
            }
            return Optional.empty();
        }
    }

    /** Asks, unless the query has had its time; {@code counted} or only to warm. */
    void ask(Kind kind, int query, boolean counted) {
        int had = readings(kind, query).count();
        boolean needed = had == 0 && (counted || kind == Kind.REPEAT);
        if (out.containsKey(query) || (spent[query] > ENOUGH && !needed)) {
            return;
        }
        String sparql = kind == Kind.REPEAT ? mix.get(query).sparql() : mix.get(query).anew(NONCE.incrementAndGet());
        long begin = System.nanoTime();
        try {
            drain(serving, sparql, query);
            if (counted) {
                add(kind, query, begin);
            }
            spent[query] += (System.nanoTime() - begin) / 1e6;
        } catch (IOException e) {
            keepOut(query, "not supported: " + e.getMessage());
        }
    }

    /** Asks, so many times, whether an answer still holds, of a server that gives its answers tags. */
    void confirm(int query, int times) {
        Mix.Asked asked = mix.get(query);
        if (out.containsKey(query)) {
            return;
        }
        try {
            Optional<String> tag = serving.tag(asked.sparql(), asked.accept());
            for (int i = 0; i < times && tag.isPresent(); i++) {
                long begin = System.nanoTime();
                serving.confirm(asked.sparql(), asked.accept(), tag.get());
                add(Kind.KNOWN, query, begin);
            }
        } catch (IOException e) {
            keepOut(query, "not supported: " + e.getMessage());
        }
    }

    /** One answer to a query not asked before. */
    void once(int query) throws IOException {
        drain(serving, mix.get(query).anew(NONCE.incrementAndGet()), query);
    }

    /** How many bytes the answer to a query has, which is asked as it stands. */
    long bytes(int query) throws IOException {
        return drain(serving, mix.get(query).sparql(), query);
    }

    /** Takes in what another server takes for a query as it stands. */
    void ask(Kind kind, int query, Serving other) throws IOException {
        long begin = System.nanoTime();
        drain(other, mix.get(query).sparql(), query);
        add(kind, query, begin);
    }

    private long drain(Serving of, String sparql, int query) throws IOException {
        try (InputStream body = of.ask(sparql, mix.get(query).accept())) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void add(Kind kind, int query, long begin) {
        readings(kind, query).add((System.nanoTime() - begin) / 1e6);
    }

    void keepOut(int query, String why) {
        System.err.println("    " + name + " keeps out: " + mix.get(query).name() + ": " + why);
        out.put(query, why);
    }

    boolean answers(int query) {
        return !out.containsKey(query);
    }

    /** The queries kept out, each with the reason. */
    Collection<String> out() {
        return out.entrySet().stream().map(each -> mix.get(each.getKey()).name() + ": " + each.getValue()).toList();
    }

    Readings readings(Kind kind, int query) {
        return readings.getOrDefault(kind, new Readings[0])[query];
    }

    /** All readings of some queries. */
    Readings all(Kind kind, Collection<Integer> queries) {
        Readings all = new Readings();
        queries.forEach(query -> readings(kind, query).addTo(all));
        return all;
    }

    /** The sum of the medians of some queries. */
    double total(Kind kind, Collection<Integer> queries) {
        return queries.stream().mapToDouble(query -> readings(kind, query).median()).sum();
    }

    @Override
    public void close() throws InterruptedException {
        serving.close();
    }
}
