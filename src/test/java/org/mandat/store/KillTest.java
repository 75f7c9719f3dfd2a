package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that load, serve and build forms are killed (SIGKILL) at random moments: the store is whole after each, and the next writer
 * goes on at once and leaves nothing of them. The plain build kills a few, the profile full 240.
 */
class KillTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "")).toAbsolutePath();
    private static final int EACH = Boolean.getBoolean("mandat.full") ? 80 : 2;
    private static final int SEED = 20261128;

    @TempDir
    Path folder;
    private Store store;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void publish() {
        store = Store.at(folder.resolve("store"));
        store.publish(draft(quotes("programme/a", "un")));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(String what) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), what, HOME.toString(),
                store.folder().toString(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    private static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private static String line(Process process) throws IOException {
        String line = output(process).readLine();
        assertThat(line).as("a step of the process").isNotNull();
        return String.valueOf(line);
    }

    /** Kills it a moment after one of its steps began; names that step. */
    private static String kill(Process process, Random random, int warm, int moment) throws Exception {
        int steps = warm + random.nextInt(12);
        String step = "start";
        for (int i = 0; i < steps; i++) {
            step = line(process);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(moment));
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue()).as("killed, not ended by itself").isEqualTo(137);
        return step.replaceAll("[0-9a-f]{12,}|\\d+", "…");
    }

    private void assertWhole() throws IOException {
        assertThat(store.current()).isPresent();
        for (String hash : store.hashes()) {
            assertThat(Verification.of(store.generation(hash).orElseThrow())).isEmpty();
        }
        try (StoreWriter writer = store.write()) {
            Generation current = writer.current().orElseThrow();
            Draft next = draft(quotes("programme/zz", "suite " + System.nanoTime()));
            current.graphs().forEach(graph -> next.keepGraph(current, graph));
            current.inputs().forEach(next::input);
            current.documents().forEach(id -> next.keepDocument(current, id));
            assertThat(Verification.of(writer.publish(next))).isEmpty();
            writer.prune(2);
        }
        try (Stream<Path> files = Files.list(store.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("CURRENT", "generations", "lock",
                    "forms");
        }
    }

    private void killRepeatedly(String what, int moment, TestReporter reporter) throws Exception {
        Random random = new Random(SEED);
        Map<String, Integer> points = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            points.merge(kill(start(what), random, i % 4 == 0 ? 0 : 1, moment), 1, Integer::sum);
            assertWhole();
        }
        reporter.publishEntry(what + " killed after", points.toString());
    }

    @Test
    void aLoaderThatIsKilled(TestReporter reporter) throws Exception {
        killRepeatedly("load", 60_000, reporter);
    }

    @Test
    void aServerThatIsKilled(TestReporter reporter) throws Exception {
        killRepeatedly("serve", 60_000, reporter);
    }

    @Test
    void whoBuildsAFormIsKilled(TestReporter reporter) throws Exception {
        killRepeatedly("form", 200_000, reporter);
        try (Form form = Form.open(store.current().orElseThrow(), FormOptions.defaults().inMemoryUpTo(0))) {
            assertThat(Samples.select(form, "SELECT ?q { ?m mandat:quote ?q }")).isNotEmpty();
        }
        assertThat(store.folder().resolve("forms/private")).as("what the dead left").isEmptyDirectory();
    }

    @Test
    void twoLoadersAtOnceAreOneAfterTheOther() throws Exception {
        Process first = start("write");
        assertThat(line(first)).isEqualTo("writing");
        Process second = start("once");
        assertThat(line(second)).startsWith("8 ").contains("another load is writing to this store (process "
                + first.pid() + ")", "wait until it has finished");
        assertThat(second.waitFor()).isEqualTo(8);
        assertThat(store.hashes()).hasSize(1);
        first.destroyForcibly().waitFor();
        assertThat(line(start("once"))).startsWith("published ");
        assertThat(store.folder().resolve("staging")).doesNotExist();
    }

    @Test
    void whatAnotherProcessReadsIsNotPruned() throws Exception {
        Generation read = store.current().orElseThrow();
        Process reader = start("hold");
        assertThat(line(reader)).isEqualTo("held " + read.hash());
        store.publish(draft(quotes("programme/a", "deux")));
        try (StoreWriter writer = store.write()) {
            assertThat(writer.prune(1)).contains(new Pruned(read.hash(), Pruned.Fate.IN_USE));
            reader.destroyForcibly().waitFor();
            assertThat(writer.prune(1)).contains(new Pruned(read.hash(), Pruned.Fate.REMOVED));
        }
        assertThat(Set.copyOf(store.hashes())).containsExactly(store.currentHash().orElseThrow());
    }
}
