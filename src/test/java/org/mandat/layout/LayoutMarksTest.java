package org.mandat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mandat.document.Folding;
import org.mandat.knowledge.LayoutMark;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;
import org.mandat.reading.LayoutMarksReader;

/** Each mark is found in its examples and not in its counter-examples. */
class LayoutMarksTest {
    private static final LayoutMarks MARKS = LayoutMarksReader
            .read(Path.of(System.getProperty("mandat.home", "."), "mappings/cues/layout.ttl"));

    @TestFactory
    List<DynamicTest> marks() {
        return MARKS.all().stream().map(mark -> DynamicTest.dynamicTest(mark.iri(), () -> check(mark))).toList();
    }

    private static void check(LayoutMark mark) {
        assertThat(mark.examples()).isNotEmpty().allMatch(example -> mark.isIn(Folding.fold(example)));
        assertThat(mark.counterExamples()).isNotEmpty().noneMatch(example -> mark.isIn(Folding.fold(example)));
    }

    @Test
    void everyRoleHasAMark() {
        assertThat(Role.values()).allMatch(role -> !MARKS.of(role).isEmpty());
    }
}
