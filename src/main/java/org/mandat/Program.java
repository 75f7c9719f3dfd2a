package org.mandat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

import org.mandat.knowledge.Digest;

/**
 * This very build of the program, by which what was made with it is told from what another made.
 *
 * @param jar    that it runs from
 * @param sha256 of the jar
 */
record Program(Path jar, String sha256) {
    /** Empty where it runs from classes that are in no jar: those change too easily to remember anything of them. */
    static Optional<Program> running() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(new Program(jar, Digest.sha256(Files.readAllBytes(jar))))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A file or folder beside the jar, for what is remembered. */
    Path beside(String name) {
        return jar.resolveSibling(name);
    }
}
