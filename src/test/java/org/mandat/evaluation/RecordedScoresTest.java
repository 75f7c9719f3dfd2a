package org.mandat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.graph.RdfFile;
import org.mandat.store.UnionDataset;

/** The scorer agrees with an independent one, whose figures are recorded in {@code src/test/cases/evaluation}. */
class RecordedScoresTest {
    private static final Path CASES = Path.of(System.getProperty("mandat.home", ""), "src/test/cases/evaluation");
    private static final Pattern LINE = Pattern.compile("  (\\w+) +P (\\S+) R (\\S+) F1 (\\S+)   "
            + "\\(right (\\d+) of (\\d+) found; found (\\d+) of (\\d+) wanted\\)");

    /** What a line of the record says. */
    private record Recorded(String document, Kind kind, List<String> figures, Tally tally) {
        static List<Recorded> read(Path file) throws IOException {
            List<Recorded> all = new ArrayList<>();
            String document = "";
            for (String line : Files.readAllLines(file)) {
                Matcher figures = LINE.matcher(line);
                if (figures.matches()) {
                    int[] counts = {5, 6, 7, 8};
                    Arrays.setAll(counts, i -> Integer.parseInt(figures.group(i + 5)));
                    all.add(new Recorded(document, Kind.valueOf(figures.group(1).toUpperCase(Locale.ROOT)),
                            List.of(figures.group(2), figures.group(3), figures.group(4)),
                            new Tally(counts[0], counts[1], counts[2], counts[3])));
                } else {
                    document = line.replace("== ", "");
                }
            }
            return all;
        }
    }

    private static Evaluation evaluate(String name) {
        return Evaluation.of(UnionDataset.of(RdfFile.read(CASES.resolve(name).resolve("graph.ttl"))),
                Annotations.in(CASES.resolve(name)), id -> Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "programmes"})
    void countsAndFiguresAreThoseRecorded(String name) throws IOException {
        Evaluation evaluation = evaluate(name);
        List<Recorded> recorded = Recorded.read(CASES.resolve(name).resolve("scores.txt"));
        assertThat(recorded).hasSize(Kind.values().length * (evaluation.documents().size() + 1));
        assertThat(recorded).allSatisfy(line -> {
            Tally tally = line.document().equals("all")
                    ? evaluation.tally(line.kind())
                    : evaluation.tally(line.kind(), List.of(line.document()));
            assertThat(tally).isEqualTo(line.tally());
            assertThat(List.of(shown(tally, Tally::precision), shown(tally, Tally::recall), shown(tally, Tally::f1)))
                    .isEqualTo(line.figures());
            Figure figure = Figure.of(tally);
            figure.precision().ifPresent(value -> assertThat(value).hasToString(line.figures().get(0)));
            figure.recall().ifPresent(value -> assertThat(value).hasToString(line.figures().get(1)));
            figure.f1().ifPresent(value -> assertThat(value).hasToString(line.figures().get(2)));
        });
    }

    private static String shown(Tally tally, ToDoubleFunction<Tally> figure) {
        return String.format(Locale.ROOT, "%.3f", figure.applyAsDouble(tally));
    }

    @Test
    void eachMissIsNamedWithItsSentenceAndPlace() throws IOException {
        Evaluation evaluation = evaluate("rules");
        assertThat(MissList.of(evaluation, "", "").lines().filter(line -> !line.isBlank()))
                .containsExactlyElementsOf(Files.readAllLines(CASES.resolve("rules/misses.txt")));
        assertThat(evaluation.sets()).extracting(AnnotationSet::name).as("a set is reported if all of it is annotated")
                .containsExactly("first", "both");
    }

    @Test
    void namesFoldAsRecorded() throws IOException {
        Names names = Annotations.in(CASES.resolve("programmes")).names();
        assertThat(Files.readAllLines(CASES.resolve("programmes/names.txt"))).isNotEmpty().allSatisfy(line -> {
            String[] cells = line.split("\t", -1);
            assertThat(names.key(cells[0])).isEqualTo(cells[1]);
        });
    }

    @Test
    void aPlaceIsThatOfTheWordsInTheTextWhateverTheirWhiteSpace() {
        QuoteFinder finder = new QuoteFinder("\n 😀 Créer\u00A0\n une\u202Fagence. ");
        assertThat(finder.find("Créer une agence.")).contains(new Place(4, 23));
        assertThat(finder.find("😀")).contains(new Place(2, 3));
        assertThat(finder.find("Abolir")).isEmpty();
        assertThat(finder.find(" ")).isEmpty();
    }
}
