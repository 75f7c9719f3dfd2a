package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.question.Answer.Rows;

/** Every check is silent on a healthy graph and speaks once the update of its name in {@code cases/checks} has broken it. */
class ChecksOnFixtureTest {
    private static final Path CHECKS = Path.of("queries/checks");
    private static final Path CASES = Path.of("src/test/cases/checks");
    private static final DatasetGraph HEALTHY = Graphs.union(Graphs.fixture());

    static Stream<String> checks() throws IOException {
        try (Stream<Path> files = Files.list(CHECKS)) {
            return files.map(file -> file.getFileName().toString().replace(".rq", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isSilentOnAHealthyGraph(String check) throws IOException {
        assertThat(run(check, HEALTHY).rows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void speaksOfABrokenOne(String check) throws IOException {
        DatasetGraph broken = Graphs.fixture();
        UpdateAction.readExecute(CASES.resolve(check + ".ru").toString(), broken);
        Rows rows = run(check, Graphs.union(broken));
        assertThat(rows.rows()).isNotEmpty().doesNotHaveDuplicates().allMatch(row -> row.contains("where"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void saysWhatIsWrongAndWhatToDo(String check) throws IOException {
        Header header = Header.read(check, Files.readString(CHECKS.resolve(check + ".rq")));
        assertThat(header.require("severity")).isIn("violation", "warning");
        for (String key : new String[]{"title-fr", "title-en", "problem", "solution"}) {
            assertThat(header.require(key)).hasSizeGreaterThan(10);
        }
    }

    private static Rows run(String check, DatasetGraph graphs) throws IOException {
        String text = Files.readString(CHECKS.resolve(check + ".rq"));
        return (Rows) Answer.to(Sparql.parse(text, check), graphs);
    }
}
