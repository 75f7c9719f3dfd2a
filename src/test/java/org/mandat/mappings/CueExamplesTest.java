package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mandat.CueTrial;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Knowledge;
import org.mandat.reading.MappingsReader;
import org.mandat.reading.TurtleFile;

/** Every cue fires in its examples and in none of its counter-examples. */
class CueExamplesTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "."));
    private static final Knowledge KNOWLEDGE = MappingsReader.read(MappingsReader.files(HOME.resolve("mappings")),
            TurtleFile.read(HOME.resolve("ontology/themes.ttl"), ErrorCode.MAPPING));

    @Test
    void examples() {
        assertThat(CueTrial.failures(KNOWLEDGE)).as("examples that their cue gets wrong").isEmpty();
    }

    @Test
    void eachCueHasBoth() {
        assertThat(KNOWLEDGE.cues()).hasSizeGreaterThan(100).allSatisfy(cue -> {
            assertThat(cue.examples()).as(cue.where()).isNotEmpty();
            assertThat(cue.counterExamples()).as(cue.where()).isNotEmpty();
        }).extracting(Cue::iri).doesNotHaveDuplicates();
    }
}
