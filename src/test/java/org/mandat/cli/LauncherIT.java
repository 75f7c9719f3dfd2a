package org.mandat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher: in a copy of the project whose Maven is a script that says when it was called. */
class LauncherIT {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "")).toAbsolutePath();

    @TempDir
    Path folder;

    private Path home;
    private Path tools;

    /** How a run ended and what it printed. */
    private record Ended(int status, String out, String err) {
    }

    @BeforeEach
    void copyProject() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createSymbolicLink(home.resolve("config"), HOME.resolve("config"));
        Files.createSymbolicLink(home.resolve("queries"), HOME.resolve("queries"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        copyLauncher("oldest=21");
        tools = Files.createDirectory(folder.resolve("tools"));
        script("mvn", """
                #!/bin/sh
                echo called >>"$PWD/calls"
                [ ! -e "$PWD/broken" ] || { echo '[ERROR] src/main/X.java:3: expected ;'; exit 1; }
                sleep 0.5
                mkdir -p target
                cp -p '%1$s/target/mandat.jar' target/
                touch target/mandat.jar
                [ -e target/lib ] || ln -s '%1$s/target/lib' target/lib
                """.formatted(HOME));
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void severalStartsAtOnceBuildOnce(boolean withFlock) throws Exception {
        if (!withFlock) {
            for (String tool : List.of("sh", "dirname", "readlink", "find", "head", "tail", "sed", "mkdir", "touch",
                    "ln",
                    "rm", "mv", "cp", "sleep", "grep", "cat")) {
                link(tool);
            }
        }
        Map<String, String> environment = Map.of("PATH",
                withFlock ? tools + ":" + System.getenv("PATH") : tools.toString());
        List<Process> starts = IntStream.range(0, 3).mapToObj(n -> start(environment, "version")).toList();
        for (Process start : starts) {
            assertThat(end(start).out()).startsWith("mandat ");
        }
        assertThat(calls()).isEqualTo(1);

        assertThat(end(start(environment, "version")).status()).isZero();
        assertThat(calls()).as("nothing has changed").isEqualTo(1);

        Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(end(start(environment, "version")).status()).isZero();
        assertThat(calls()).as("pom.xml is newer than the build").isEqualTo(2);
    }

    @Test
    void aFailedBuildSaysWhyAndWhere() throws Exception {
        Files.createFile(home.resolve("broken"));
        Ended ended = run(Map.of("PATH", tools + ":" + System.getenv("PATH")), "version");
        assertThat(ended.status()).isEqualTo(ExitCodes.LAUNCHER);
        assertThat(ended.err()).contains("src/main/X.java:3: expected ;").contains("build.log");
    }

    @Test
    void neverBuildsWhenToldSo() throws Exception {
        Ended ended = run(Map.of("MANDAT_BUILD", "never"), "version");
        assertThat(ended.status()).isEqualTo(ExitCodes.LAUNCHER);
        assertThat(ended.err()).hasLineCount(1).contains("is not built");
        assertThat(home.resolve("calls")).doesNotExist();
    }

    @Test
    void saysWhichJdkToInstall() throws Exception {
        copyLauncher("oldest=99");
        Ended ended = run(Map.of(), "version");
        assertThat(ended.status()).isEqualTo(ExitCodes.LAUNCHER);
        assertThat(ended.err()).hasLineCount(1).contains("needs a JDK 99 or newer").contains("JAVA_HOME");
    }

    @Test
    void argumentsArriveAsTypedInAnyLocale() throws Exception {
        Files.createDirectories(home.resolve("target"));
        Files.createSymbolicLink(home.resolve("target/mandat.jar"), HOME.resolve("target/mandat.jar"));
        Files.createSymbolicLink(home.resolve("target/lib"), HOME.resolve("target/lib"));
        Ended ended = run(Map.of("MANDAT_BUILD", "never", "LC_ALL", "C"), "query", "été  * \"$HOME\" '«»");
        assertThat(ended.err()).contains("there is no question \"été  * \"$HOME\" '«»\"");
        assertThat(ended.status()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx3g", "-Xmx3g -XX:+UseParallelGC", "-Xmx3g -Xmn100m", "-Xmx3g -Xms1g"})
    void optionsForJavaGoBeforeOurs(String options) throws Exception {
        Ended ended = end(HOME.resolve("mandat"), Map.of("MANDAT_BUILD", "never", "MANDAT_JAVA_OPTS",
                options + " -XX:+PrintFlagsFinal"), "version");
        assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out()).containsPattern("MaxHeapSize +:?= 3221225472").contains("mandat 0.");
    }

    private void copyLauncher(String oldest) throws IOException {
        Path launcher = home.resolve("mandat");
        Files.writeString(launcher, Files.readString(HOME.resolve("mandat")).replace("oldest=21", oldest));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(tools.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void link(String tool) throws IOException {
        Path file = Stream.of(System.getenv("PATH").split(":")).map(place -> Path.of(place, tool))
                .filter(Files::isExecutable).findFirst().orElseThrow();
        Files.createSymbolicLink(tools.resolve(tool), file);
    }

    private long calls() throws IOException {
        return Files.readAllLines(home.resolve("calls")).size();
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        return end(start(environment, arguments));
    }

    private static Ended end(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        return end(start(launcher, environment, arguments));
    }

    private Process start(Map<String, String> environment, String... arguments) {
        return start(home.resolve("mandat"), environment, arguments);
    }

    private static Process start(Path launcher, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
        builder.environment().keySet().removeAll(List.of("LANG", "LC_ALL", "LC_CTYPE", "MANDAT_BUILD"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Ended end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }
}
