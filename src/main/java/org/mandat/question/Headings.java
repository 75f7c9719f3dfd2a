package org.mandat.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * What columns are called on pages: lines {@code name "…"@fr "…"@en} of the file {@value #FILE} beside the questions, for all of them, and
 * {@code #+ column:} in the header of a question, for that one.
 */
public record Headings(Map<String, Label> byColumn) {
    public static final Headings NONE = new Headings(Map.of());
    private static final String FILE = "columns.txt";
    private static final String LABEL = "Label";
    private static final Label NAME = new Label(" (nom)", " (name)");
    private static final String EXPECTED = "expected: name \"…\"@fr \"…\"@en";

    public Headings {
        byColumn = Map.copyOf(byColumn);
    }

    /** Those of a folder of questions; none where it has no such file. */
    static Headings of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        Map<String, Label> headings = new LinkedHashMap<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    String where = FILE + ":" + number + ": ";
                    Map.Entry<String, Label> heading = read(line).orElseThrow(() -> error(where + EXPECTED));
                    if (headings.put(heading.getKey(), heading.getValue()) != null) {
                        throw error(where + "the column \"" + heading.getKey() + "\" is given twice; keep one");
                    }
                }
            }
        } catch (IOException e) {
            throw new MandatException(ErrorCode.QUERY, file + ": cannot be read as UTF-8: " + e.getMessage(), e);
        }
        return new Headings(headings);
    }

    /** These, and those of a question's own header, which go before. */
    Headings with(Header header) {
        Map<String, Label> all = new LinkedHashMap<>(byColumn);
        for (Header.Entry entry : header.all("column")) {
            Map.Entry<String, Label> heading = read(entry.value()).orElseThrow(() -> header.error(entry, EXPECTED));
            all.put(heading.getKey(), heading.getValue());
        }
        return new Headings(all);
    }

    private static Optional<Map.Entry<String, Label>> read(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return parts.length < 2 || !parts[0].matches("[A-Za-z][A-Za-z0-9_]*")
                ? Optional.empty()
                : Label.read(parts[1]).map(label -> Map.entry(parts[0], label));
    }

    /** What a column is called; {@code xLabel} as {@code x}, if it has no heading of its own; its name where nobody said. */
    public String of(String column, String language) {
        Label label = byColumn.get(column);
        String thing = column.endsWith(LABEL) ? column.substring(0, column.length() - LABEL.length()) : "";
        if (label == null && byColumn.containsKey(thing)) {
            return of(thing, language) + NAME.in(language);
        }
        return label == null ? column : label.in(language);
    }

    private static MandatException error(String message) {
        return new MandatException(ErrorCode.QUERY, message);
    }
}
