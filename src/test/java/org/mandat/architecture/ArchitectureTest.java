package org.mandat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers of the program, as the packages' documentation describes them. */
class ArchitectureTest {
    /** From left to right: each may use only those to its left. */
    private static final List<String> PURE = packages("diagnostic", "knowledge", "document", "layout", "language",
            "clause", "recognition", "interpretation", "explanation", "review");
    /** Read and write RDF with RDF4J Rio. */
    private static final List<String> RIO = packages("reading", "graph");
    /** Query, validate and serve with Jena. */
    private static final List<String> JENA = packages("derivation", "quality", "store", "question", "service",
            "evaluation");
    private static final String CLI = "org.mandat.cli..";

    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("org.mandat");

    @TestFactory
    Stream<DynamicTest> aPureStageUsesOnlyThoseToItsLeft() {
        return PURE.stream().map(stage -> DynamicTest.dynamicTest(stage, () -> {
            String[] allowed = PURE.subList(0, PURE.indexOf(stage) + 1).toArray(String[]::new);
            noClasses().that().resideInAPackage(stage).should()
                    .dependOnClassesThat(resideInAPackage("org.mandat..").and(not(resideInAnyPackage(allowed))))
                    .allowEmptyShould(true).check(PROGRAM);
        }));
    }

    @Test
    void pureStagesKnowNoRdfLibraryAndNoFiles() {
        noClasses().that().resideInAnyPackage(array(PURE)).should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.jena..", "org.eclipse.rdf4j..", "java.nio.file..")
                        .or(resideInAPackage("java.io").and(simpleNameStartingWith("File"))))
                .check(PROGRAM);
    }

    @Test
    void pureStagesDependOnNeitherClockNorPlace() {
        noClasses().that().resideInAnyPackage(array(PURE)).should().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime").orShould().callMethod(Instant.class, "now").orShould()
                .callMethod(Locale.class, "getDefault").orShould().callMethod(ZoneId.class, "systemDefault")
                .check(PROGRAM);
    }

    @Test
    void lettersChangeCaseByARootLocale() {
        noClasses().should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .because("in Turkey, I in lower case is ı").check(PROGRAM);
    }

    @Test
    void theTwoRdfLibrariesMeetOnlyInFiles() {
        noClasses().that().resideInAnyPackage(array(RIO)).should().dependOnClassesThat()
                .resideInAPackage("org.apache.jena..").check(PROGRAM);
        noClasses().that().resideInAnyPackage(array(JENA)).should().dependOnClassesThat()
                .resideInAPackage("org.eclipse.rdf4j..").allowEmptyShould(true).check(PROGRAM);
    }

    @Test
    void theVocabularyDependsOnNothing() {
        classes().that().resideInAPackage("org.mandat.vocabulary").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.mandat.vocabulary", "java.lang..", "java.util..", "org.jspecify..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS).check(PROGRAM);
        noClasses().that().resideOutsideOfPackage(CLI).should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "exit", int.class).orShould()
                .callMethod(Runtime.class, "halt", int.class).check(PROGRAM);
        noClasses().that().resideOutsideOfPackage(CLI).should().dependOnClassesThat()
                .resideInAnyPackage(CLI, "picocli..").check(PROGRAM);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.mandat.(*)..").should().beFreeOfCycles().check(PROGRAM);
        slices().matching("org.mandat.service.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    private static List<String> packages(String... names) {
        return Stream.of(names).map("org.mandat."::concat).toList();
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }
}
