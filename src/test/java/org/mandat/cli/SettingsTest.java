package org.mandat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.graph.RdfFile;
import org.mandat.store.Draft;
import org.mandat.store.Store;
import picocli.CommandLine;

/** Options that come from a file or the environment. */
class SettingsTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "")).toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
        Path config = Files.writeString(folder.resolve("serve.conf"), """
                # a comment, then options

                port = 0
                host = no.such.host.invalid
                access-log = %s
                store=%s
                """.formatted(folder.resolve("access.log"), store()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(out, err, Map.of("MANDAT_HOST", "another.invalid"), "serve", "--config=" + config)).isEqualTo(9);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("another.invalid").hasLineCount(1);
        Thread server = Thread.ofPlatform().daemon().start(() -> run(out, err,
                Map.of("MANDAT_HOST", "another.invalid", "MANDAT_CONFIG", config.toString(), "MANDAT_LOG_QUERIES",
                        "true"),
                "serve", "--host", "localhost"));
        while (!out.toString(StandardCharsets.UTF_8).contains("Ctrl-C")) {
            assertThat(server.isAlive()).as(err.toString(StandardCharsets.UTF_8)).isTrue();
            Thread.sleep(20);
        }
        String url = out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*pages\\s+(\\S+)/\\s.*", "$1");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url + "/health?asked=1")).build(),
                HttpResponse.BodyHandlers.discarding());
        Path log = folder.resolve("access.log");
        while (Files.size(log) == 0) {
            Thread.sleep(20);
        }
        assertThat(log).content().contains("\"/health\"", "asked=1");
    }

    @Test
    void eachWrongLineIsToldWithItsPlace() throws IOException {
        Path config = Files.writeString(folder.resolve("serve.conf"), """
                port = 70000
                pots = 1
                drain
                # fine
                drain = soon
                """);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(new ByteArrayOutputStream(), err, Map.of("MANDAT_ADMIN_PORT", "x"), "serve", "--config",
                config.toString())).isEqualTo(2);
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("mandat: " + config + ":1: --port expects a number from 0 to 65535");
        assertThat(lines.get(1)).startsWith("mandat: " + config + ":2: \"pots\" is no option of serve");
        assertThat(lines.get(2)).startsWith("mandat: " + config + ":3: expected \"option = value\"");
        assertThat(lines.get(3)).startsWith("mandat: " + config + ":5: ").contains("--drain", "soon");
        assertThat(lines.get(4)).startsWith("mandat: MANDAT_ADMIN_PORT: ").contains("--admin-port");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(new ByteArrayOutputStream(), err, Map.of(), "serve", "--config", folder + "/none")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("--config", "there is no", "none");
    }

    /** Of the unit, the recipe and the example: what they say must be what the program understands. */
    @Test
    void theFilesForOperatorsUseOptionsThatThereAre() throws IOException {
        CommandLine serve = new CommandLine(new ServeCommand(new Terminal(System.out, System.err, false, 0, HOME)));
        Path deploy = HOME.resolve("src/deploy");
        Settings settings = Settings.of(serve.getCommandSpec().name("serve"),
                List.of("--config", deploy.resolve("mandat.conf").toString()), Map.of(), serve::parseArgs);
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.values()).isNotEmpty();
        for (String name : List.of("mandat.service", "Containerfile")) {
            String text = Files.readString(deploy.resolve(name));
            List<String> options = Pattern.compile("(?<=[ \"])--[a-z][a-z-]+").matcher(
                    text.lines().filter(line -> line.matches("(ExecStart=|CMD |ENTRYPOINT ).*"))
                            .collect(Collectors.joining("\n")))
                    .results()
                    .map(MatchResult::group).toList();
            assertThat(options).as(name).isNotEmpty().allSatisfy(
                    option -> assertThat(serve.getCommandSpec().findOption(option)).as(option).isNotNull());
            for (String copied : Pattern.compile("(?m)^COPY (?!--from)(.*) \\S+$").matcher(text)
                    .results().flatMap(match -> List.of(match.group(1).split(" ")).stream()).toList()) {
                assertThat(HOME.resolve(copied)).exists();
            }
        }
    }

    private Path store() throws IOException {
        Draft draft = new Draft("mandat test");
        RdfFile.read(HOME.resolve("src/test/resources/fixture.trig")).forEach(draft::graph);
        Path store = folder.resolve("store");
        Store.at(store).publish(draft);
        return store;
    }

    private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, Map<String, String> environment,
            String... arguments) {
        return Main.run(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, 0, HOME), environment, arguments);
    }
}
