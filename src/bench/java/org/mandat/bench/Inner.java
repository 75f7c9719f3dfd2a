package org.mandat.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mandat.LoadReport;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.knowledge.Iri;
import org.mandat.store.FormSteps;
import org.mandat.store.Store;

/** What is measured in a process of its own, so that its peak of memory is its own too; figures come back as lines {@code name=value}. */
final class Inner {
    private Inner() {
    }

    /** Runs a task in a new process with the options of this one. */
    static Map<String, Double> call(Workplace place, String... task) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(Bench.class.getName(), "inner"));
        command.addAll(List.of(task));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(place.home().toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("=", 2)).filter(pair -> pair.length == 2)
                    .forEach(pair -> figures.put(pair[0], Double.parseDouble(pair[1])));
        }
        if (process.waitFor() != 0) {
            throw new IOException("measuring " + String.join(" ", task) + " failed");
        }
        return figures;
    }

    static void run(Path home, List<String> task) throws IOException {
        Path store = Path.of(task.get(1));
        switch (task.get(0)) {
            case "load" -> load(home, store, (corpus, texts) -> corpus.write(texts, number(task)));
            case "corpus" -> load(home, store, (corpus, texts) -> corpus.withSeeds(texts, number(task)));
            case "open" -> tell("open", FormSteps.open(Store.at(store)));
            case "form" -> FormSteps.form(Store.at(store), Path.of(task.get(2))).forEach(Inner::tell);
            case "bulk" -> FormSteps.bulk(Path.of(task.get(2)), Path.of(task.get(3))).forEach(Inner::tell);
            case "dump" -> FormSteps.dump(Store.at(store), Path.of(task.get(2)));
            default -> throw new IllegalArgumentException(task.get(0));
        }
    }

    private static int number(List<String> task) {
        return Integer.parseInt(task.get(2));
    }

    /** What to load; its texts are written into a folder. */
    private interface Inputs {
        List<LoadRequest.Input> of(Corpus corpus, Path texts) throws IOException;
    }

    private static void load(Path home, Path store, Inputs wanted) throws IOException {
        Path texts = Files.createTempDirectory(store.getParent(), "texts");
        List<LoadRequest.Input> inputs = wanted.of(new Corpus(home), texts);
        Phases phases = new Phases();
        long cpu = cpuNanos();
        LoadReport report = Loading.run(new Project(home),
                new LoadRequest(Store.at(store), inputs, Iri.DATA, false), phases::begin);
        phases.begin("end");
        tell("cpu", (cpuNanos() - cpu) / 1e9);
        phases.seconds().forEach(Inner::tell);
        tell("words", report.documents().stream().mapToInt(LoadReport.Loaded::words).sum());
        tell("quads", report.generation().manifest().quads());
        tell("rss", Machine.kilobytes(Path.of("/proc/self/status"), "VmHWM") / 1024.0);
    }

    private static void tell(String name, double value) {
        System.out.println(name + "=" + value);
    }

    /** Of this process, all threads. */
    static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
