package org.mandat.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * The questions that the build has read and found right, word for word, with the columns of their rows: a start reads the SPARQL of those only that have changed.
 * The file has a line for each: its columns, a tab, its text with {@code \n} for each end of a line.
 */
record Checked(Map<String, List<String>> columns) {
    private static final char TAB = '\t';

    /** What a file says; nothing if it is not there. */
    static Checked read(Path file) {
        Map<String, List<String>> columns = new HashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                int tab = line.indexOf(TAB);
                if (tab >= 0) {
                    columns.put(line.substring(tab + 1),
                            tab == 0 ? List.of() : List.of(line.substring(0, tab).split(" ")));
                }
            }
        } catch (IOException e) {
            return new Checked(Map.of()); // only slower
        }
        return new Checked(columns);
    }

    /** @throws MandatException OUTPUT if the file cannot be written */
    static void write(Path file, Questions questions) {
        try {
            Files.writeString(file, questions.all().stream()
                    .map(question -> String.join(" ", question.columns()) + TAB + line(question.text()) + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new MandatException(ErrorCode.OUTPUT, file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** The columns of a question's rows, if this very text was checked. */
    Optional<List<String>> columns(String text) {
        return Optional.ofNullable(columns.get(line(text)));
    }

    private static String line(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
