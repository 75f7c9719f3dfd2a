package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Answer.Rows;

class QuestionTest {
    private static final Path CASES = Path.of("src/test/cases/question");
    private static final Question QUESTION = Questions.read(CASES.resolve("good")).named("by-institution");
    private static final DatasetGraph DATASET = RDFParser.fromString(
            """
                    PREFIX mandat: <https://w3id.org/mandat/def#>
                    PREFIX : <https://w3id.org/mandat/id/institution/>
                    <http://example.org/p1> mandat:year 2011 . <http://example.org/p2> mandat:year 2022 .
                    <http://example.org/m1> mandat:effect [ mandat:institution :alpha ] ; mandat:statedIn <http://example.org/p1> ; mandat:quote "numérique"@fr .
                    <http://example.org/m2> mandat:effect [ mandat:institution :alpha ] ; mandat:statedIn <http://example.org/p2> ; mandat:quote "fibre"@fr .
                    <http://example.org/m3> mandat:effect [ mandat:institution :beta ] ; mandat:statedIn <http://example.org/p2> ; mandat:quote "fibre"@fr .
                    """,
            org.apache.jena.riot.Lang.TURTLE).toDatasetGraph();

    static Stream<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve("faulty"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void everyFaultIsOneLineWithItsPlace(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = text.lines().findFirst().orElseThrow().substring("# expect: ".length());
        assertThatThrownBy(() -> Question.read("x", file.getFileName().toString(), text))
                .isInstanceOfSatisfying(MandatException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY))
                .hasMessageContaining(expected).message().doesNotContain("\n");
    }

    @Test
    void theHeaderMakesTheQuestion() {
        assertThat(QUESTION.summaryFr()).isEqualTo("Les mesures qui visent une institution, par année.");
        assertThat(QUESTION.key()).containsExactly("institution", "year");
        assertThat(QUESTION.parameters()).extracting(Parameter::name, Parameter::type, Parameter::optional)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("institution", ParameterType.IRI, false),
                        org.assertj.core.groups.Tuple.tuple("since", ParameterType.YEAR, false),
                        org.assertj.core.groups.Tuple.tuple("word", ParameterType.STRING, true));
    }

    @Test
    void itsOwnValuesStandInAndAnOptionalParameterStaysOpen() {
        assertThat(lines(Map.of())).containsExactly("institution\tyear\tmeasures", row("alpha", 2011),
                row("alpha", 2022));
    }

    @Test
    void givenValuesAreUsedInPatternsFiltersAndColumns() {
        assertThat(lines(Map.of("since", "2015"))).contains(row("alpha", 2022)).hasSize(2);
        assertThat(lines(Map.of("word", "numérique"))).contains(row("alpha", 2011)).hasSize(2);
        assertThat(lines(Map.of("institution", "https://w3id.org/mandat/id/institution/beta")))
                .contains(row("beta", 2022)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta", "institution:beta", "<https://w3id.org/mandat/id/institution/beta>"})
    void anIriMayBeGivenShort(String written) {
        assertThat(lines(Map.of("institution", written))).contains(row("beta", 2022));
    }

    static Stream<Question> tables() {
        return Questions.read(Path.of("queries")).all().stream()
                .filter(question -> question.bind(Map.of()).isSelectType());
    }

    /** SPARQL 1.1, 18.2.4.4: engines other than Jena refuse a query that names the same variable twice. */
    @ParameterizedTest
    @MethodSource("tables")
    void whatItAsksNamesEachVariableOnce(Question question) {
        String asked = question.bind(Map.of()).serialize();
        List<String> named = Pattern.compile("\\sAS (\\?\\w+)\\)").matcher(asked.substring(asked.indexOf("SELECT"))
                .replaceAll("(?s)\\{.*}", "")).results().map(found -> found.group(1)).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThatCode(() -> QueryFactory.create(asked, Syntax.syntaxSPARQL_11)).doesNotThrowAnyException();
    }

    @Test
    void noValueCanChangeTheQuery() {
        String hostile = "\\\" } # ' \n DROP ALL ; } ?x";
        Query query = QUESTION.bind(Map.of("word", hostile));
        assertThat(((Rows) Answer.to(query, DATASET)).rows()).isEmpty();
        assertThat(Sparql.parse(query.serialize(), "written back").serialize()).isEqualTo(query.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"institution=<http://example.org/a> } #", "institution=urn:a>b", "institution=", "since=22",
            "since=2022-01", "word=\u0000", "other=1"})
    void malformedAndUnknownValuesAreRefusedWithWhatWasExpected(String assignment) {
        int equals = assignment.indexOf('=');
        assertThatThrownBy(() -> QUESTION
                .bind(Map.of(assignment.substring(0, equals), assignment.substring(equals + 1))))
                .isInstanceOf(MandatException.class).message()
                .startsWith("the question \"by-institution\" ").containsAnyOf("expects for", "known are");
    }

    @Test
    void anUnknownQuestionIsNamedWithThoseThatExist() {
        assertThatThrownBy(() -> Questions.read(CASES.resolve("good")).named("nothing"))
                .hasMessage("there is no question \"nothing\"; known are by-institution");
    }

    private static String row(String institution, int year) {
        return "<https://w3id.org/mandat/id/institution/" + institution + ">\t" + year + "\t1";
    }

    private static List<String> lines(Map<String, String> given) {
        return Answers.text(Answer.to(QUESTION.bind(given), DATASET), AnswerFormat.TSV, 0).lines()
                .map(line -> line.replace("?", "")).toList();
    }

    @Test
    void whatTheBuildHasCheckedIsTheSameQuestionsUntilAFileChanges(@TempDir Path folder) throws IOException {
        Path queries = Files.createDirectory(folder.resolve("queries"));
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, queries.resolve(file.getFileName()));
            }
        }
        Path checked = folder.resolve("checked");
        Questions all = Questions.read(queries, checked);
        all.remember(checked);
        assertThat(Questions.read(queries, checked)).isEqualTo(all);
        Question first = all.all().getFirst();
        Files.writeString(queries.resolve(first.name() + ".rq"), first.text() + "}");
        assertThatThrownBy(() -> Questions.read(queries, checked)).isInstanceOf(MandatException.class)
                .hasMessageContaining("queries/" + first.name() + ".rq:" + (first.text().lines().count() + 1) + ":1: ");
    }

    @Test
    void whatTheBuildHasCheckedIsNotReadAgain(@TempDir Path folder) throws IOException {
        Path queries = Files.createDirectory(folder.resolve("queries"));
        String wrong = """
                #+ title-fr: Un
                #+ title-en: One
                #+ summary-fr: Un.
                #+ summary-en: One.
                SELECT ?x { nonsense }
                """;
        Files.writeString(queries.resolve("one.rq"), wrong);
        Path checked = folder.resolve("checked");
        assertThatThrownBy(() -> Questions.read(queries, checked)).isInstanceOf(MandatException.class);
        Files.writeString(checked, wrong.length() + " x\n" + wrong + "\n");
        assertThat(Questions.read(queries, checked).named("one").columns()).containsExactly("x");
    }
}
