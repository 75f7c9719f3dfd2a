package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Answer.Statements;
import org.mandat.store.Draft;
import org.mandat.store.Form;
import org.mandat.store.FormOptions;
import org.mandat.store.Generation;
import org.mandat.store.Store;

/** Every question on a graph small enough to know: it answers, in one order, and each row leads to its words. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsOnFixtureTest {
    private static final Questions QUESTIONS = Questions.read(Path.of("queries"));
    // The values that the questions' own examples name are of the real programmes.
    private static final Map<String, String> VALUES = Map.of("programme", "beta-2022", "party", "alpha");

    private Form memory;
    private Form disk;

    @BeforeAll
    void open(@TempDir Path folder) {
        Draft draft = new Draft("test");
        Graphs.named(Graphs.fixture()).forEach(draft::graph);
        Generation generation = Store.at(folder).publish(draft);
        memory = Form.open(generation, FormOptions.defaults());
        disk = Form.open(generation, FormOptions.defaults().inMemoryUpTo(0));
    }

    @AfterAll
    void close() {
        memory.close();
        disk.close();
    }

    static Stream<Named<Question>> questions() {
        return QUESTIONS.all().stream().map(question -> Named.of(question.name(), question));
    }

    static Stream<Named<Question>> provable() {
        return questions().filter(question -> question.getPayload().evidence().isPresent());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAndTheSameFromMemoryAndDisk(Question question) {
        switch (ask(question, values(question), memory.dataset())) {
            case Rows rows -> {
                assertThat(rows.rows()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(((Rows) ask(question, values(question), disk.dataset())).rows()).isEqualTo(rows.rows());
            }
            case Statements statements -> assertThat(statements.dataset().getDefaultGraph().size()).isPositive();
            case Answer.Truth truth -> throw new AssertionError("a question has rows or statements: " + truth);
        }
    }

    @ParameterizedTest
    @MethodSource("provable")
    void aRowLeadsToItsWords(Question question) {
        Question evidence = QUESTIONS.named(question.evidence().orElseThrow());
        List<String> known = evidence.parameters().stream().map(Parameter::name).toList();
        Rows rows = (Rows) ask(question, values(question), memory.dataset());
        for (Binding row : rows.rows()) {
            Map<String, String> key = new LinkedHashMap<>();
            question.key().stream().filter(column -> row.contains(column))
                    .forEach(column -> key.put(column, written(row.get(Var.alloc(column)))));
            assertThat(known).containsAll(key.keySet());
            if (key.size() == question.key().size() && !saysNothingWasFound(row)) {
                assertThat(((Rows) ask(evidence, key, memory.dataset())).rows()).as(key.toString()).isNotEmpty();
            }
        }
    }

    private static boolean saysNothingWasFound(Binding row) {
        return row.contains("answer") && row.get("answer").getLiteralLexicalForm().startsWith("aucune mesure");
    }

    private static Map<String, String> values(Question question) {
        return question.parameters().stream().filter(parameter -> !parameter.optional()).map(Parameter::name)
                .filter(VALUES::containsKey).collect(Collectors.toMap(name -> name, VALUES::get));
    }

    private static String written(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private static Answer ask(Question question, Map<String, String> given, DatasetGraph dataset) {
        return Answer.to(question.bind(given), dataset);
    }
}
