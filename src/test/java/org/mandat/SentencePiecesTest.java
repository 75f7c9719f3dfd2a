package org.mandat;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every beginning and every end of the sentences of {@code src/test/cases/extraction} is read: a text may break off anywhere, and a
 * construction that looks for what comes next must do without it.
 */
class SentencePiecesTest {
    @TestFactory
    List<DynamicTest> pieces() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path family : ExtractionCasesTest.families(ExtractionCasesTest.CASES)) {
            tests.add(DynamicTest.dynamicTest(family.getFileName().toString(), () -> {
                for (ExtractionCase each : ExtractionCase.read(family)) {
                    byte[] text = String.join("\n", pieces(each.text())).getBytes(StandardCharsets.UTF_8);
                    assertThatCode(() -> Seeds.PIPELINE.read(ExtractionCasesTest.SPEAKER, "pieces.txt", text))
                            .as(each.where()).doesNotThrowAnyException();
                }
            }));
        }
        return tests;
    }

    /** Each an item, without the stop that ends a sentence; an end begins with a capital, as a sentence does. */
    private static List<String> pieces(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        List<String> pieces = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String end = String.join(" ", words.subList(i, words.size()));
            pieces.add("- " + String.join(" ", words.subList(0, i)));
            pieces.add(
                    "- " + end.substring(0, 1).toUpperCase(Locale.FRENCH) + end.substring(1).replaceAll("\\W+$", ""));
        }
        return pieces;
    }
}
