package org.mandat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.graph.RdfFile;
import org.mandat.store.Draft;
import org.mandat.store.Store;

/** Runs each case of {@code src/test/cases/cli}: what is typed, the exit status, what is shown; no error may touch the store. */
class CliCasesTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "")).toAbsolutePath();
    private static final Path CASES = HOME.resolve("src/test/cases/cli");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                Path place = Files.createDirectory(folder.resolve(file.getFileName().toString()));
                for (CliCase.Step step : CliCase.read(file).steps()) {
                    perform(step, place);
                }
            })).toList();
        }
    }

    private static void perform(CliCase.Step step, Path place) throws IOException {
        switch (step) {
            case CliCase.Publish() -> {
                Draft draft = new Draft("mandat test");
                RdfFile.read(HOME.resolve("src/test/resources/fixture.trig")).forEach(draft::graph);
                Store.at(place.resolve("store")).publish(draft);
            }
            case CliCase.Copy() -> copyProject(place.resolve("home"));
            case CliCase.Make(String name, byte[] bytes) -> {
                Path file = place.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
            case CliCase.Run run -> run(run, place);
        }
    }

    private static void copyProject(Path home) throws IOException {
        for (String folder : List.of("mappings", "ontology", "queries", "seeds")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
                for (Path file : files.toList()) {
                    Path copy = home.resolve(HOME.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void run(CliCase.Run run, Path place) throws IOException {
        String before = current(place);
        Path home = Files.exists(place.resolve("home")) ? place.resolve("home") : HOME;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, 0, home);
        int exit;
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            exit = Main.run(terminal, run.arguments().stream().map(argument -> fill(argument, place, home)
                    .replace("{busy}", String.valueOf(busy.getLocalPort()))).toArray(String[]::new));
        }

        String shown = out.toString(StandardCharsets.UTF_8);
        String complaint = err.toString(StandardCharsets.UTF_8);
        assertThat(exit).as("exit status of %s; it says: %s", run.command(), complaint).isEqualTo(run.exit());
        run.out().forEach(regex -> assertThat(shown).as(run.command()).containsPattern(pattern(regex, place)));
        run.err().forEach(regex -> assertThat(complaint).as(run.command()).containsPattern(pattern(regex, place)));
        if (exit != 0) {
            assertThat(complaint.lines().filter(line -> line.startsWith("mandat: "))).as("one line says what is wrong")
                    .hasSize(1);
            if (!run.changes()) {
                assertThat(current(place)).as("the store after an error").isEqualTo(before);
            }
        }
    }

    private static Pattern pattern(String regex, Path place) {
        return Pattern.compile(regex.replace("{tmp}", Pattern.quote(place.toString())), Pattern.MULTILINE);
    }

    private static String fill(String argument, Path place, Path home) {
        return argument.replace("{tmp}", place.toString()).replace("{store}", place.resolve("store").toString())
                .replace("{home}", home.toString());
    }

    private static String current(Path place) throws IOException {
        Path pointer = place.resolve("store/CURRENT");
        return Files.exists(pointer) ? Files.readString(pointer) : "none";
    }
}
