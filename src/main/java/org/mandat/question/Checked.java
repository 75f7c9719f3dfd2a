package org.mandat.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * The questions that the build has read and found right, word for word, with the columns of their rows: a start reads the SPARQL of those only that have changed.
 * The file has for each a line with the length of its text and its columns, then the text as it is, which costs a start less than any encoding of it.
 */
record Checked(Map<String, List<String>> columns) {
    private static final Pattern HEAD = Pattern.compile("[0-9]{1,7}( [^ ]+)*");

    /** What a file says; nothing if it is not there, or not one of ours. */
    static Checked read(Path file) {
        Map<String, List<String>> columns = new HashMap<>();
        try {
            String all = Files.exists(file) ? Files.readString(file) : "";
            int at = 0;
            while (at < all.length()) {
                int end = all.indexOf('\n', at);
                String head = end < 0 ? "" : all.substring(at, end);
                if (!HEAD.matcher(head).matches()) {
                    return new Checked(Map.of());
                }
                List<String> words = List.of(head.split(" "));
                at = end + 1 + Integer.parseInt(words.getFirst()) + 1;
                if (at > all.length()) {
                    return new Checked(Map.of());
                }
                columns.put(all.substring(end + 1, at - 1), words.subList(1, words.size()));
            }
        } catch (IOException e) {
            return new Checked(Map.of()); // only slower
        }
        return new Checked(columns);
    }

    /** @throws MandatException OUTPUT if the file cannot be written */
    static void write(Path file, Questions questions) {
        try {
            Files.writeString(file, questions.all().stream().map(Checked::entry).collect(Collectors.joining()));
        } catch (IOException e) {
            throw new MandatException(ErrorCode.OUTPUT, file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static String entry(Question question) {
        return Stream.concat(Stream.of(String.valueOf(question.text().length())), question.columns().stream())
                .collect(Collectors.joining(" ", "", "\n")) + question.text() + "\n";
    }

    /** The columns of a question's rows, if this very text was checked. */
    Optional<List<String>> columns(String text) {
        return Optional.ofNullable(columns.get(text));
    }
}
