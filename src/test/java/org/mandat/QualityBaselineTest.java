package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mandat.evaluation.Annotations;
import org.mandat.evaluation.Baseline;
import org.mandat.evaluation.Evaluation;
import org.mandat.evaluation.MarkdownReport;
import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Iri;
import org.mandat.store.UnionDataset;

/**
 * The annotated programmes are read no worse than recorded in {@code seeds/quality.ttl}, and the README shows what is recorded there.
 * CONTRIBUTING.md says how other figures are recorded, which is never done by a test.
 */
class QualityBaselineTest {
    private static final String BEGIN = "<!-- figures of seeds/quality.ttl -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final Baseline BASELINE = Baseline.read(Seeds.PROJECT.quality());

    @Test
    void noFigureFalls() {
        Pipeline pipeline = Pipeline.withoutReviews(Seeds.PROJECT, Iri.DATA);
        List<NamedGraph> graphs = new ArrayList<>(pipeline.shared());
        Seeds.descriptions().forEach(seed -> graphs.add(Seeds.read(pipeline, seed).graph()));
        Evaluation evaluation = Evaluation.of(UnionDataset.of(graphs),
                Annotations.in(Seeds.HOME.resolve("src/test/gold")), id -> Optional.empty());
        assertThat(BASELINE.columns()).as("two sets, and all").hasSize(3);
        assertThat(BASELINE.falls(evaluation)).as("what fell; \"mandat evaluate src/test/gold --misses\" shows why. "
                + "To record other figures on purpose, see \"An annotated programme\" in CONTRIBUTING.md").isEmpty();
    }

    @Test
    void theReadmeShowsWhatIsRecorded() throws IOException {
        String readme = Files.readString(Seeds.HOME.resolve("README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        assertThat(readme.substring(begin, readme.indexOf(END))).as("put what \"mandat evaluate src/test/gold "
                + "--format md\" prints between the marks").isEqualTo(MarkdownReport.of(BASELINE.columns()));
    }
}
