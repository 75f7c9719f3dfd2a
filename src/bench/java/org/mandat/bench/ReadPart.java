package org.mandat.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.mandat.LoadRequest;
import org.mandat.Pipeline;
import org.mandat.document.Description;
import org.mandat.knowledge.Iri;

/** From bytes to sorted N-Quads, warm: on one thread and on two; then whole loads of recombined programmes; {@link PublishPart} has the largest. */
final class ReadPart {
    private static final int WARM_SECONDS = 60; // the compilers work on for most of a minute
    private static final int ROUNDS = 6;
    private static final int READINGS = 32; // of the five by each thread in a round, so that a round lasts seconds
    private static final List<Integer> PROGRAMMES = List.of(10, 100);

    private ReadPart() {
    }

    @SuppressWarnings("ArrayRecordComponent") // read only
    private record Text(Description description, String name, byte[] bytes) {
    }

    /** Words read, and quads made of them. */
    record Amount(long words, long quads) {
        Amount plus(Amount other) {
            return new Amount(words + other.words, quads + other.quads);
        }
    }

    /** The five programmes, ready to be read over and over. */
    record Reader(Pipeline pipeline, List<Text> texts) implements Callable<Amount> {
        static Reader of(Workplace place) throws IOException {
            List<Text> texts = new ArrayList<>();
            for (LoadRequest.Input seed : new Corpus(place.home()).seeds()) {
                texts.add(new Text(seed.description(), "text.txt", Files.readAllBytes(seed.file())));
            }
            return new Reader(Pipeline.of(place.project(), Iri.DATA), texts);
        }

        @Override
        public Amount call() {
            long words = 0;
            long quads = 0;
            for (Text text : texts) {
                Pipeline.Outcome outcome = pipeline.read(text.description(), text.name(), text.bytes());
                words += outcome.interpretation().text().words();
                quads += outcome.graph().size();
            }
            return new Amount(words, quads);
        }
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        Reader reader = Reader.of(place);
        long until = System.nanoTime() + WARM_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < until) {
            reader.call();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Readings one = new Readings();
        Readings oneCpu = new Readings();
        Readings two = new Readings();
        Readings bytes = new Readings();
        Readings quads = new Readings();
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long begin = System.nanoTime();
            Amount read = readings(reader);
            one.add(read.words() * 1e9 / (System.nanoTime() - begin));
            double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            oneCpu.add(read.words() / seconds);
            quads.add(read.quads() / seconds);
            bytes.add((threads.getCurrentThreadAllocatedBytes() - allocated) / (double) read.words());
            begin = System.nanoTime();
            two.add(both(reader).words() * 1e9 / (System.nanoTime() - begin));
        }
        figures.accept(
                figure("words per second of processor, one thread", oneCpu.median(), "words/s").atLeast(100_000));
        figures.accept(figure("the same in quads", quads.median(), "quads/s"));
        figures.accept(figure("words per second, one thread", one.median(), "words/s"));
        figures.accept(
                figure("words per second, two threads", two.median(), "words/s").against("one thread", one.median())
                        .atLeastTimes(1.8));
        figures.accept(figure("allocation", bytes.median(), "bytes/word"));
        for (int programmes : PROGRAMMES) {
            load(place, place.folder().resolve("corpus-" + programmes), programmes, figures);
        }
    }

    private static Amount readings(Reader reader) {
        Amount sum = new Amount(0, 0);
        for (int reading = 0; reading < READINGS; reading++) {
            sum = sum.plus(reader.call());
        }
        return sum;
    }

    private static Amount both(Reader reader) throws InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Amount sum = new Amount(0, 0);
            Callable<Amount> thread = () -> readings(reader);
            for (Future<Amount> each : executor.invokeAll(List.of(thread, thread))) {
                sum = sum.plus(each.get());
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Loads a corpus of so many programmes in a process of its own. */
    static Map<String, Double> load(Workplace place, Path store, int programmes, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        Map<String, Double> load = Inner.call(place, "load", store.toString(), String.valueOf(programmes));
        String what = String.format("load of %,d programmes", programmes);
        double seconds = load.values().stream().mapToDouble(Double::doubleValue).sum()
                - load.getOrDefault("cpu", Double.NaN)
                - load.getOrDefault("words", Double.NaN) - load.getOrDefault("quads", Double.NaN)
                - load.getOrDefault("rss", Double.NaN);
        figures.accept(figure(what + ", whole", seconds, "s"));
        figures.accept(figure(what + ", processor time", load.getOrDefault("cpu", Double.NaN), "s"));
        figures.accept(figure(what + ", words", load.getOrDefault("words", Double.NaN) / seconds, "words/s"));
        figures.accept(figure(what + ", quads", load.getOrDefault("quads", Double.NaN) / seconds, "quads/s"));
        figures.accept(figure(what + ", peak memory (RSS)", load.getOrDefault("rss", Double.NaN), "MB"));
        return load;
    }

    private static Figure figure(String what, double value, String unit) {
        return Figure.of("read", what, value, unit);
    }
}
