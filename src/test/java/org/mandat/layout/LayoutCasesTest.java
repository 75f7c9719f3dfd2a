package org.mandat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mandat.document.Decoder;
import org.mandat.document.Document;
import org.mandat.language.FrenchDictionary;
import org.mandat.reading.LayoutMarksReader;

/**
 * Lays out each case of {@code src/test/cases/layout} and compares it with its {@code expected.txt}; with
 * {@code -Dmandat.golden=write} it writes that file anew instead, to be read before it is committed. A case {@code seed-<id>} has the
 * seed as its input, others their {@code input.txt} or {@code input.md}.
 */
class LayoutCasesTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "."));
    private static final Path CASES = HOME.resolve("src/test/cases/layout");

    static final Layouter LAYOUTER = Layouter.of(LayoutMarksReader.read(HOME.resolve("mappings/cues/layout.ttl")));

    private static final FrenchDictionary DICTIONARY = FrenchDictionary.load();

    static synchronized boolean isWord(String form) {
        return !DICTIONARY.lookup(form).isEmpty();
    }

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(),
                    () -> check(folder))).toList();
        }
    }

    private static void check(Path folder) throws IOException {
        String dump = Dump.of(LAYOUTER.layout(read(input(folder)), LayoutCasesTest::isWord));
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("mandat.golden"))) {
            Files.writeString(expected, dump);
        } else {
            assertThat(dump).isEqualTo(Files.readString(expected));
        }
    }

    private static Path input(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith("seed-")
                ? HOME.resolve("seeds").resolve(name.substring("seed-".length()) + ".txt")
                : Stream.of("input.txt", "input.md", "input.html").map(folder::resolve).filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
    }

    static Document read(Path file) throws IOException {
        return Decoder.decode("case", file.getFileName().toString(), Files.readAllBytes(file)).document();
    }
}
