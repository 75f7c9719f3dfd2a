package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of no sense, at sizes where anything but a linear cost, or a recursion by depth, would show. The guard only ends a hang. */
class PathologicalInputsTest {
    /** Full sizes take a minute: the plain build reads a tenth. */
    private static final int SCALE = Boolean.getBoolean("mandat.full") ? 1 : 10;
    private static final String SENTENCE = "Nous renforcerons les moyens de la CNIL d’ici 2025. ";

    static Stream<Arguments> texts() {
        return Stream.of(Arguments.of("one line of 1 MB", SENTENCE.repeat(1_000_000 / SENTENCE.length() / SCALE)),
                Arguments.of("2 MB without a space", "renforcer".repeat(2_000_000 / 9 / SCALE)),
                Arguments.of("2 MB of signs", "Oui " + "«(—·’-%".repeat(2_000_000 / 7 / SCALE)),
                Arguments.of("2 MB of digits", "1234567".repeat(2_000_000 / 7 / SCALE)),
                Arguments.of("one sentence of 60,000 words", "créer une agence et ".repeat(15_000 / SCALE)),
                Arguments.of("20,000 bullets", "- Créer une agence des ports\n".repeat(20_000 / SCALE)),
                Arguments.of("20,000 bullets without words", "Oui\n" + "- \n".repeat(20_000 / SCALE)),
                Arguments.of("10,000 brackets",
                        "(".repeat(10_000 / SCALE) + "créer une agence" + ")".repeat(10_000 / SCALE)),
                Arguments.of("10,000 quotation marks",
                        "« ".repeat(10_000 / SCALE) + "créer" + " »".repeat(10_000 / SCALE)),
                Arguments.of("10,000 headings", "1.1.1.1 Créer une agence\n\n".repeat(10_000 / SCALE)),
                Arguments.of("one list of 20,000 names", "Renforcer " + "la CNIL, ".repeat(20_000 / SCALE)),
                Arguments.of("hyphens at 20,000 line ends",
                        "renfor-\ncer les moy-\nens de la CNIL\n".repeat(10_000 / SCALE)),
                Arguments.of("combining marks", "e" + "\u0301".repeat(500_000 / SCALE)),
                Arguments.of("1 MB of one letter", "a".repeat(1_000_000 / SCALE)),
                Arguments.of("a million blank lines", "Oui" + "\n".repeat(1_000_000 / SCALE) + "Non"),
                Arguments.of("all in capitals", SENTENCE.toUpperCase(Locale.ROOT).repeat(10_000 / SCALE)),
                Arguments.of("a figure of 100,000 digits", "Créer " + "7".repeat(100_000 / SCALE) + " musées"),
                Arguments.of("right to left", "\u05E9\u05DC\u05D5\u05DD ".repeat(100_000 / SCALE)),
                Arguments.of("1 MB of commas", "Oui" + ",".repeat(1_000_000 / SCALE)),
                Arguments.of("quotations that never close", "« Oui. ".repeat(100_000 / SCALE)),
                Arguments.of("20,000 bodies to be created",
                        IntStream.range(0, 20_000 / SCALE)
                                .mapToObj(i -> "- Créer une agence du port " + Integer.toString(i, 36) + "\n")
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isRead(String name, String text) {
        Pipeline.Outcome outcome = Seeds.PIPELINE.read(Seeds.descriptions().get(0), "text.txt",
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.text()).isEqualTo(text);
        assertThat(outcome.graph().lines()).isNotEmpty();
    }
}
