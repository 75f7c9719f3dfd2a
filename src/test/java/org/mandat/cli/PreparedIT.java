package org.mandat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.store.Generation;
import org.mandat.store.Store;

/** What the build reads beforehand stands in for a load while nothing has changed, and never else: in a copy of the project. */
class PreparedIT {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "")).toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void copyProject() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("target"));
        for (String same : List.of("config", "ontology", "queries", "target/lib")) {
            Files.createSymbolicLink(home.resolve(same), HOME.resolve(same));
        }
        for (String changing : List.of("mappings", "seeds", "target/mandat.jar")) {
            copy(HOME.resolve(changing), home.resolve(changing));
        }
    }

    /** JUnit warns of links that leave the folder it deletes. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void anEmptyStoreIsFilledWithWhatTheBuildHasReadWhileThatIsWhatALoadWouldGive() throws Exception {
        assertThat(end(mandat("warm-up"))).isZero();
        Instant read = started(prepared());

        Generation served = serve("served");
        assertThat(started(served)).isEqualTo(read);
        assertThat(end(mandat("load", "--store", folder.resolve("loaded").toString()))).isZero();
        Generation loaded = Store.at(folder.resolve("loaded")).current().orElseThrow();
        assertThat(served.hash()).isEqualTo(loaded.hash());
        assertThat(served.documents()).isEqualTo(loaded.documents());
        assertThat(served.inputs()).isEqualTo(loaded.inputs());
        assertThat(started(loaded)).as("mandat load always reads").isAfter(read);

        Files.writeString(home.resolve("mappings/laws.ttl"), "# more\n", StandardOpenOption.APPEND);
        Generation otherMappings = serve("other-mappings");
        assertThat(started(otherMappings)).isAfter(read);
        assertThat(otherMappings.inputs()).isNotEqualTo(loaded.inputs());

        copy(HOME.resolve("mappings/laws.ttl"), home.resolve("mappings/laws.ttl"));
        Files.writeString(document(), "\nCréer une agence de tout.\n", StandardOpenOption.APPEND);
        assertThat(serve("other-document").hash()).isNotEqualTo(loaded.hash());
    }

    @Test
    void whatAnotherProgramHasReadStandsForNothingAndIsReadAgain() throws Exception {
        Path document = document();
        String text = Files.readString(document);
        Files.writeString(document, text + "\nCréer une agence de tout.\n");
        assertThat(end(mandat("warm-up"))).isZero();
        Generation older = prepared();

        Files.writeString(document, text);
        try (FileSystem jar = FileSystems.newFileSystem(home.resolve("target/mandat.jar"))) {
            Files.writeString(jar.getPath("META-INF/rebuilt"), "another program");
        }
        Generation served = serve("before-it-warms-up");
        assertThat(served.hash()).isNotEqualTo(older.hash());

        assertThat(end(mandat("warm-up"))).isZero();
        assertThat(prepared().hash()).isEqualTo(served.hash());
        assertThat(started(serve("after"))).isEqualTo(started(prepared()));
    }

    private Path document() throws IOException {
        try (Stream<Path> seeds = Files.list(home.resolve("seeds"))) {
            return seeds.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst().orElseThrow();
        }
    }

    private Generation prepared() {
        return Store.at(home.resolve("target/prepared")).current().orElseThrow();
    }

    /** Serves a new store until it answers. */
    private Generation serve(String name) throws Exception {
        Path store = folder.resolve(name);
        Process process = mandat("serve", "--port", "0", "--store", store.toString());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch(line -> line.contains("SPARQL"))).isTrue();
        } finally {
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        return Store.at(store).current().orElseThrow();
    }

    private static Instant started(Generation generation) {
        return generation.manifest().times().getOrDefault("started", Instant.MAX);
    }

    private Process mandat(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dmandat.home=" + home,
                        "-Djava.util.logging.config.file=" + home.resolve("config/logging.properties"),
                        "-jar", home.resolve("target/mandat.jar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    }

    private static int end(Process process) throws Exception {
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.deleteIfExists(copy);
                    Files.copy(file, copy);
                }
            }
        }
    }
}
