package org.mandat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler checks in the source files. */
class SourceTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", ""));
    private static final int MOST_LINES = 250;
    private static final Pattern SUBJECT = Pattern.compile("(?m)^(?:<[^>]*/|[a-z]*:)([a-z0-9-]{3,})>?\\s");
    private static final Pattern ACRONYM = Pattern.compile("mandat:acronym \"([^\"]{3,})\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/?\\*|//).*$");

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files("src", ".java")) {
            long lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(HOME.relativize(file) + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    /** The keys and acronyms by which catalogue and lexicons name documents, actors and institutions: data, never code. */
    @Test
    void theProgramNamesNoDocumentPartyOrInstitution() throws IOException {
        Set<String> keys = new TreeSet<>();
        Set<String> acronyms = new TreeSet<>();
        for (String folder : List.of("seeds", "mappings")) {
            for (Path file : files(folder, ".ttl")) {
                if (!file.toString().contains("cues") && !file.endsWith("quality.ttl")) {
                    String text = Files.readString(file);
                    SUBJECT.matcher(text).results().map(found -> found.group(1)).forEach(keys::add);
                    ACRONYM.matcher(text).results().map(found -> found.group(1)).forEach(acronyms::add);
                }
            }
        }
        assertThat(keys).as("entities described in seeds/ and mappings/").hasSizeGreaterThan(100);
        // A company by this name; also a member of the reconciliation protocol's answers.
        keys.remove("meta");
        // A key is a whole string or a path's last part, an acronym a word of a string; a key within a sentence is an ordinary word.
        Pattern named = Pattern
                .compile("\"(?:[^\"\\n]*/)?(?:" + alternatives(keys) + ")\"|\"(?:[^\"\\n]*[^\\p{L}\"])?(?:"
                        + alternatives(acronyms) + ")(?:[^\\p{L}\"][^\"\\n]*)?\"");
        List<String> namings = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            named.matcher(code).results()
                    .forEach(found -> namings.add(HOME.relativize(file) + " names " + found.group()));
        }
        assertThat(namings).isEmpty();
    }

    private static String alternatives(Set<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(HOME.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
