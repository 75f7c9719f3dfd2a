package org.mandat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.graph.RdfFile;
import org.mandat.store.UnionDataset;

/** What is recorded is read back whole, and a figure that falls is seen. */
class BaselineTest {
    private static final Path CASE = Path.of(System.getProperty("mandat.home", ""), "src/test/cases/evaluation/rules");

    @TempDir
    Path folder;
    private final Evaluation evaluation = evaluate("");
    private Path recorded = Path.of("");

    @BeforeEach
    void record() throws IOException {
        recorded = folder.resolve("quality.ttl");
        try (OutputStream out = Files.newOutputStream(recorded)) {
            QualityReport.write(evaluation, out);
        }
    }

    /** @param gone lines of the graph that hold this are left out; none if it is empty */
    private static Evaluation evaluate(String gone) {
        List<NamedGraph> graphs = RdfFile.read(CASE.resolve("graph.ttl")).stream()
                .map(graph -> NamedGraph.of(graph.iri(), graph.lines().stream()
                        .filter(line -> gone.isEmpty() || !line.contains(gone)).toList()))
                .toList();
        return Evaluation.of(UnionDataset.of(graphs), Annotations.in(CASE), id -> Optional.empty());
    }

    @Test
    void whatIsRecordedIsReadBack() {
        assertThat(Baseline.read(recorded).columns()).isEqualTo(Column.of(evaluation));
    }

    @Test
    void theSameFiguresAreNoFall() {
        assertThat(Baseline.read(recorded).falls(evaluation)).isEmpty();
    }

    @Test
    void aFigureThatFallsIsNamedWithItsSet() {
        Evaluation worse = evaluate("/effect/conseil/new-power>");
        assertThat(Baseline.read(recorded).falls(worse)).extracting(Object::toString).contains(
                "effects on alpha: F1 0.706 was recorded, now it is 0.588",
                "effects on all: F1 0.718 was recorded, now it is 0.600");
    }

    @Test
    void aFallWithinTheToleranceIsNone() throws IOException {
        raise("effects-f1", "0.706", "0.716");
        assertThat(Baseline.read(recorded).falls(evaluation)).isEmpty();
        raise("effects-f1", "0.716", "0.717");
        assertThat(Baseline.read(recorded).falls(evaluation)).hasSize(1);
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        Baseline baseline = Baseline.read(recorded);
        Evaluation part = Evaluation.of(UnionDataset.of(RdfFile.read(CASE.resolve("graph.ttl"))),
                Annotations.in(CASE).only(List.of("beta")), id -> Optional.empty());
        assertThat(catchThrowableOfType(MandatException.class, () -> baseline.falls(part)).code())
                .isEqualTo(ErrorCode.USAGE);
        Files.writeString(recorded, "");
        assertThat(catchThrowableOfType(MandatException.class, () -> Baseline.read(recorded)).code())
                .isEqualTo(ErrorCode.DOCUMENT);
    }

    private void raise(String metric, String from, String to) throws IOException {
        String all = Files.readString(recorded);
        int at = all.indexOf("annotation/first/quality/" + metric);
        int value = all.indexOf(from, at);
        Files.writeString(recorded, all.substring(0, value) + to + all.substring(value + from.length()));
    }
}
