package org.mandat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of README.md with the packaged program, in its order, from another folder through a link, and compares what they
 * print with the {@code text} block that follows (« … » stands for anything). The test command itself is left out.
 */
class ReadmeIT {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "")).toAbsolutePath();
    private static final int PATIENCE_SECONDS = 120;

    /** An {@code sh} block, run as one script, and what the README says it prints. */
    private record Block(String script, List<String> expected) {
    }

    private static final List<String> LINKS = List.of("mandat", "queries", "seeds");

    @TempDir
    Path folder;

    private final List<Process> servers = new ArrayList<>();
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        for (String name : LINKS) {
            Files.createSymbolicLink(folder.resolve(name), HOME.resolve(name));
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        for (Process server : servers) {
            server.destroy();
            assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the server stops when told to").isTrue();
        }
        for (String name : LINKS) {
            Files.delete(folder.resolve(name));
        }
    }

    @TestFactory
    List<DynamicTest> commands() throws IOException {
        List<Block> blocks = blocks(Files.readAllLines(HOME.resolve("README.md")));
        assertThat(blocks).as("runnable blocks of the README").hasSizeGreaterThan(3);
        return blocks.stream().map(block -> DynamicTest.dynamicTest(block.script(), () -> {
            String printed = run(block.script());
            for (String line : block.expected()) {
                assertThat(fold(printed)).as(printed).containsPattern(pattern(line));
            }
        })).toList();
    }

    private String run(String script) throws IOException, InterruptedException {
        Process process = start(script);
        if (script.startsWith("./mandat serve")) {
            return startUp(process);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(script + "\n" + printed).isZero();
        return printed;
    }

    private Process start(String script) throws IOException {
        String here = script.replace("localhost:3030", "localhost:" + port).replace("./mandat serve",
                "exec ./mandat serve --port " + port);
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", here).directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("MANDAT_BUILD", "never");
        builder.environment().put("MANDAT_STORE", folder.resolve("store").toString());
        return builder.start();
    }

    private String startUp(Process server) throws IOException {
        servers.add(server);
        StringBuilder printed = new StringBuilder();
        InputStream output = server.getInputStream();
        while (printed.indexOf("Ctrl-C") < 0) {
            int unit = output.read();
            assertThat(unit).as("the server ended: " + printed).isNotNegative();
            printed.append((char) unit);
        }
        return new String(printed.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private Pattern pattern(String line) {
        String shown = fold(line).replace("localhost:3030", "localhost:" + port);
        return Pattern.compile(Stream.of(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String fold(String text) {
        return text.lines().map(line -> line.strip().replaceAll("[ \\t]+", " ")).collect(Collectors.joining("\n"));
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```sh")) {
                List<String> commands = block(lines, i);
                i += commands.size() + 1;
                int next = i + 1;
                while (next < lines.size() && lines.get(next).isBlank()) {
                    next++;
                }
                boolean shows = next < lines.size() && lines.get(next).equals("```text");
                String script = String.join("\n", commands);
                if (!script.contains("mvn verify")) {
                    blocks.add(new Block(script, shows ? block(lines, next) : List.of()));
                }
            }
        }
        return blocks;
    }

    private static List<String> block(List<String> lines, int fence) {
        List<String> after = lines.subList(fence + 1, lines.size());
        return after.subList(0, after.indexOf("```"));
    }
}
