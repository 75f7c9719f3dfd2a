package org.mandat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.document.Description;
import org.mandat.knowledge.Iri;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What reading costs, from bytes in memory to the graph, on one thread. {@code mvn -P bench test-compile exec:exec} prints words per second; each
 * text is of whole seeds, and the larger ones tell whether a word costs the same in a long document.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class ExtractionBenchmark {
    private static final String SEEDS = "seeds";

    /** The five programmes as they are, or about so many bytes of them as one document. */
    @Param({SEEDS, "50000", "5000000"})
    public String text = SEEDS;

    private final Pipeline pipeline = Pipeline.of(new Project(home()), Iri.DATA);
    private final List<Description> descriptions = CatalogueReader
            .read(TurtleFile.read(new Project(home()).catalogue(), ErrorCode.CATALOGUE));
    private final List<byte[]> texts = new ArrayList<>();

    private static Path home() {
        return Path.of(System.getProperty("mandat.home", "."));
    }

    @Setup(Level.Trial)
    public void prepare() throws IOException {
        for (Description seed : descriptions) {
            texts.add(Files.readAllBytes(home().resolve("seeds").resolve(seed.id() + ".txt")));
        }
        if (!text.equals(SEEDS)) {
            byte[] whole = document(Integer.parseInt(text));
            texts.clear();
            texts.add(whole);
        }
    }

    /** Lines of the seeds, over and over, each time with a number of its own, so that no measure is stated twice. */
    private byte[] document(int bytes) {
        StringBuilder document = new StringBuilder(bytes + 1_000);
        for (int round = 1; document.length() < bytes; round++) {
            for (byte[] seed : texts) {
                for (String line : new String(seed, StandardCharsets.UTF_8).split("\n")) {
                    if (document.length() < bytes) {
                        document.append(line.stripTrailing()).append(line.isBlank() ? "" : " (" + round + ")")
                                .append('\n');
                    }
                }
            }
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public int read() {
        int words = 0;
        for (int i = 0; i < texts.size(); i++) {
            words += pipeline.read(descriptions.get(i), "text.txt", texts.get(i)).interpretation().text().words();
        }
        return words;
    }

    /** Runs all and prints words per second. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        for (RunResult result : new Runner(new OptionsBuilder().include(ExtractionBenchmark.class.getSimpleName())
                .jvmArgsAppend("-Dmandat.home=" + home(), "-Xmx2g").build()).run()) {
            ExtractionBenchmark counted = new ExtractionBenchmark();
            counted.text = result.getParams().getParam("text");
            counted.prepare();
            int words = counted.read();
            double milliseconds = result.getPrimaryResult().getScore();
            System.out.println(String.format(Locale.ROOT, "%-8s %,9d words %,9.0f ms  %,8.0f words/s", counted.text,
                    words, milliseconds, 1_000 * words / milliseconds));
        }
    }
}
