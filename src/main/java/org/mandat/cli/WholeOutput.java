package org.mandat.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** Where {@code -o} writes: a file that appears only when it is whole; without the option, standard output. */
final class WholeOutput {
    private WholeOutput() {
    }

    /** Writes results to a stream, which it leaves open. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /**
     * @throws MandatException OUTPUT if they cannot be written; the file is then as before
     */
    static void write(Terminal terminal, Optional<Path> file, Writer writer) {
        try {
            if (file.isPresent()) {
                write(file.get(), writer);
            } else {
                writer.write(terminal.out());
                terminal.out().flush();
            }
        } catch (IOException e) {
            throw new MandatException(ErrorCode.OUTPUT, file.map(Path::toString).orElse("standard output")
                    + ": cannot be written: " + Faults.reason(e), e);
        }
    }

    private static void write(Path file, Writer writer) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            writer.write(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
}
