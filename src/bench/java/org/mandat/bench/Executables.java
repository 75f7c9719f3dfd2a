package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that are installed, or not. */
final class Executables {
    private static final List<String> USUAL = List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin",
            "/usr/local/virtuoso-opensource/bin", "/opt/virtuoso-opensource/bin");

    private Executables() {
    }

    /** On the path, else in one of the usual places. */
    static Optional<Path> find(String name) {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), USUAL.stream())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Runs a command in a folder to its end; what it says goes to {@code log} there. */
    static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = logged(folder, command).start();
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed; see " + folder.resolve("log"));
        }
    }

    static ProcessBuilder logged(Path folder, List<String> command) {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }
}
