package org.mandat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.mandat.knowledge.Digest;

/**
 * Remembers, in a file beside the program's jar, that the cues have passed their trial: with the same files and the same program they
 * would again.
 *
 * @param file  of the memory, if there is any
 * @param state a hash of program and files
 */
record TriedCues(Optional<Path> file, String state) {
    /** @param inputs the hash of each file that decides, by name */
    static TriedCues of(Map<String, String> inputs) {
        Optional<Program> program = Program.running();
        return new TriedCues(program.map(known -> known.beside("cues-tried")),
                Digest.sha256(program.map(Program::sha256).orElse("") + inputs));
    }

    /** @param trial throws if a cue fails; what threw is tried again next time */
    void unlessTried(Runnable trial) {
        if (!state.equals(file.map(TriedCues::read).orElse(""))) {
            trial.run();
            file.ifPresent(this::write);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Where it cannot be written, the next load tries the cues again. */
    private void write(Path memory) {
        try {
            Files.writeString(memory, state, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return;
        }
    }
}
