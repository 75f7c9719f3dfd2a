package org.mandat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text and what is to be read from it. In its file: {@code === title}, the text as a document would hold it, {@code ---}, then one
 * fact a line.
 *
 * <pre>
 * === two bodies under one verb
 * - Renforcer les moyens de la CNIL et de l’ARCEP.
 * ---
 * measure: Renforcer les moyens de la CNIL et de l’ARCEP.
 * effect: cnil more-means
 * effect: arcep more-means
 * </pre>
 *
 * All measures are listed ({@code none}: there are none), by their whole quote or by its beginning and an ellipsis. Of the other kinds
 * of fact (see {@link Facts}), those of a kind that the case names are listed completely; {@code no-effect: cnil} and the like say
 * only what must not be read. <code>\</code><code>u2029</code> in a text is that character.
 *
 * @param where    file and line, for messages
 * @param expected the facts by kind, {@code measure} among them
 */
record ExtractionCase(String where, String title, String text, TreeMap<String, TreeSet<String>> expected) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    static List<ExtractionCase> read(Path file) throws IOException {
        List<ExtractionCase> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("=== ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("=== ")) {
                    end++;
                }
                cases.add(read(file.getFileName() + ":" + (i + 1), lines.subList(i, end)));
            }
        }
        return cases;
    }

    private static ExtractionCase read(String where, List<String> lines) {
        int rule = lines.indexOf("---");
        if (rule < 0) {
            throw new IllegalArgumentException(where + ": a case has a line \"---\" between its text and its facts");
        }
        TreeMap<String, TreeSet<String>> expected = new TreeMap<>();
        expected.put("measure", new TreeSet<>());
        for (String line : lines.subList(rule + 1, lines.size()).stream().map(ExtractionCase::plain).toList()) {
            if (!line.isBlank() && !line.equals("none")) {
                String[] parts = line.split(": ", 2);
                if (parts.length < 2 || !Facts.KINDS.contains(parts[0].replaceFirst("^no-", ""))) {
                    throw new IllegalArgumentException(where + ": a fact is \"kind: value\", not \"" + line
                            + "\"; the kinds are " + Facts.KINDS);
                }
                expected.computeIfAbsent(parts[0], kind -> new TreeSet<>()).add(parts[1].strip());
            }
        }
        String text = plain(String.join("\n", lines.subList(1, rule)));
        return new ExtractionCase(where, lines.get(0).substring(4), text, expected);
    }

    private static String plain(String written) {
        return ESCAPE.matcher(written)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    }

    /** What differs from the facts that were read, a line each; empty if nothing. */
    List<String> differences(Facts facts) {
        List<String> differences = new ArrayList<>();
        expected.forEach((kind, values) -> {
            if (kind.startsWith("no-")) {
                for (String value : facts.of(kind.substring(3))) {
                    if (values.contains("any") || values.stream().anyMatch(unwanted -> isAbout(value, unwanted))) {
                        differences.add("unwanted " + kind.substring(3) + ": " + value);
                    }
                }
                return;
            }
            for (String value : values) {
                if (facts.of(kind).stream().noneMatch(actual -> matches(actual, value))) {
                    differences.add("missing " + kind + ": " + value);
                }
            }
            for (String actual : facts.of(kind)) {
                if (values.stream().noneMatch(value -> matches(actual, value))) {
                    differences.add("unwanted " + kind + ": " + actual);
                }
            }
        });
        return differences;
    }

    private static boolean isAbout(String fact, String unwanted) {
        return fact.equals(unwanted) || fact.startsWith(unwanted + " ");
    }

    private static boolean matches(String actual, String expected) {
        return actual.equals(expected) || expected.endsWith("…")
                && actual.startsWith(expected.substring(0, expected.length() - 1).strip());
    }
}
