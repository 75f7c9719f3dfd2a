package org.mandat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What surrounds a run of the command line.
 *
 * @param out         results, UTF-8
 * @param err         errors, notices and progress, UTF-8
 * @param interactive whether a person watches {@code err}, so that progress lines make sense
 * @param columns     how wide the terminal is that shows {@code out}; 0 if none does
 * @param home        the project's folder, with {@code ontology/}, {@code mappings/}, {@code queries/}, {@code seeds/}
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, int columns, Path home) {
    /** That of this process. The launcher says what Java cannot see: where it lives, and what standard error and output are. */
    static Terminal ofProcess() {
        // Not System.out: it swallows the error that tells of a closed pipe.
        OutputStream standardOutput = new GuardedOutput(new FileOutputStream(FileDescriptor.out));
        return new Terminal(new PrintStream(standardOutput, false, StandardCharsets.UTF_8), System.err,
                Boolean.getBoolean("mandat.terminal"),
                Math.max(0, Integer.getInteger("mandat.columns", 0)),
                Path.of(System.getProperty("mandat.home", "")).toAbsolutePath().normalize());
    }

    /** Where the store is when no option names it. */
    Path defaultStore() {
        return Optional.ofNullable(System.getenv("MANDAT_STORE")).filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath()).orElse(home.resolve(".mandat"));
    }

    /** Shows a line that the next one replaces; nothing unless a person watches. */
    void progress(String line) {
        if (interactive) {
            err.print("\r\033[K" + line);
            err.flush();
        }
    }

    /** Removes the progress line. */
    void endProgress() {
        progress("");
    }
}
