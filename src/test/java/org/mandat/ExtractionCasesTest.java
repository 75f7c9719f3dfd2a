package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mandat.document.Description;

/**
 * Reads each case of {@code src/test/cases/extraction} as a document of its own; see {@link ExtractionCase} for their form. What is
 * expected but not yet read stands in {@code pending/}: those cases are tried and counted, and one that passes is to be moved.
 */
class ExtractionCasesTest {
    static final Path CASES = Seeds.HOME.resolve("src/test/cases/extraction");
    static final Description SPEAKER = Seeds.descriptions(CASES.resolve("catalogue.ttl")).get(0);

    @TestFactory
    List<DynamicNode> cases() throws IOException {
        List<DynamicNode> tests = new ArrayList<>();
        for (Path family : families(CASES)) {
            for (ExtractionCase each : ExtractionCase.read(family)) {
                tests.add(DynamicTest.dynamicTest(each.where() + " " + each.title(),
                        () -> assertThat(failure(each)).isEmpty()));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    @Test
    void pendingCasesAreCounted() throws IOException {
        List<String> failing = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        for (Path family : families(CASES.resolve("pending"))) {
            for (ExtractionCase each : ExtractionCase.read(family)) {
                String failure = failure(each);
                (failure.isEmpty() ? passing : failing).add(each.where() + " " + each.title() + failure);
            }
        }
        failing.forEach(each -> System.out.println("PENDING extraction case: " + each));
        passing.forEach(each -> System.out.println("PENDING extraction case passes, move it: " + each));
        System.out
                .println("PENDING extraction cases: " + failing.size() + " not read yet, " + passing.size() + " pass");
    }

    /** What is wrong, a line each; empty if nothing is. */
    private static String failure(ExtractionCase each) {
        Pipeline.Outcome outcome = Seeds.PIPELINE.read(SPEAKER, "case.txt",
                each.text().getBytes(StandardCharsets.UTF_8));
        List<String> differences = each.differences(Facts.of(outcome.interpretation()));
        return differences.isEmpty() ? "" : "\n    " + String.join("\n    ", differences);
    }

    static List<Path> families(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of(); // git keeps no empty folder
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
