package org.mandat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mandat.knowledge.Iri;
import org.mandat.store.Store;

/**
 * What loading costs as the number of programmes grows, from files to a published generation; each number in a process of its own, with the
 * options of the launcher. {@code mvn -P bench test-compile exec:exec -Dbenchmark=org.mandat.LoadBenchmark} prints a line for each.
 */
final class LoadBenchmark {
    private static final List<Integer> PROGRAMMES = List.of(10, 100, 1_000);
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx1g",
            "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private LoadBenchmark() {
    }

    /** @param arguments how many programmes, several times; with {@code here} before it, in this process */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("here")) {
            System.out.println(load(Integer.parseInt(arguments[1])));
            return;
        }
        for (String number : arguments.length > 0
                ? List.of(arguments)
                : PROGRAMMES.stream().map(String::valueOf).toList()) {
            List<String> command = new ArrayList<>(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(OPTIONS);
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(option -> option.startsWith("-D")).toList());
            command.addAll(List.of(LoadBenchmark.class.getName(), "here", number));
            ProcessBuilder process = new ProcessBuilder(command).inheritIO();
            process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            process.start().waitFor();
        }
    }

    private static String load(int programmes) throws IOException {
        Project project = new Project(Path.of(System.getProperty("mandat.home", ".")));
        Path folder = Files.createTempDirectory("mandat-corpus-");
        try {
            List<LoadRequest.Input> inputs = new Corpus(project.home())
                    .write(Files.createDirectory(folder.resolve("texts")), programmes);
            Phases phases = new Phases();
            LoadReport report = Loading.run(project,
                    new LoadRequest(Store.at(folder.resolve("store")), inputs, Iri.DATA, false), phases::begin);
            phases.begin("end");
            int words = report.documents().stream().mapToInt(LoadReport.Loaded::words).sum();
            long quads = report.generation().manifest().quads();
            double seconds = phases.seconds("reading") + phases.seconds("checking") + phases.seconds("publishing");
            return String.format(Locale.ROOT,
                    "%,6d programmes  %,10d words  %,10d quads  %6.1f s wall, %6.1f s CPU (%s)  %,7.0f words/s"
                            + "  %,8.0f quads/s  peak RSS %s",
                    programmes, words, quads, seconds, cpu(), phases, words / seconds, quads / seconds, peak());
        } finally {
            delete(folder);
        }
    }

    private static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    /** As Linux tells it; elsewhere unknown. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB").findFirst()
                    .orElse("unknown");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The time that each phase of a load takes, as its progress tells. */
    private static final class Phases {
        private final Map<String, Duration> times = new LinkedHashMap<>();
        private String phase = "";
        private long since;

        void begin(String told) {
            long now = System.nanoTime();
            if (!phase.isEmpty()) {
                times.merge(phase, Duration.ofNanos(now - since), Duration::plus);
            }
            since = now;
            phase = told.startsWith("reading mappings") ? "starting" : told.split(" ")[0];
        }

        double seconds(String name) {
            return times.getOrDefault(name, Duration.ZERO).toMillis() / 1e3;
        }

        @Override
        public String toString() {
            StringBuilder told = new StringBuilder();
            times.forEach((name, time) -> told.append(told.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%s %.1f", name, time.toMillis() / 1e3)));
            return told.toString();
        }
    }
}
