package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Answer.Statements;
import org.mandat.question.Answer.Truth;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.store.Form;
import org.mandat.store.FormOptions;
import org.mandat.store.Store;

/** Every question on the five texts: what people read there is in the answer, and what they do not is not. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {
    private static final Path CASES = Path.of("src/test/cases/questions");
    private static final Questions QUESTIONS = Questions.read(Path.of("queries"));

    private Form form;

    @BeforeAll
    void loadTheSeeds(@TempDir Path folder) {
        Project project = new Project(Path.of("."));
        List<LoadRequest.Input> inputs = CatalogueReader
                .read(TurtleFile.read(project.catalogue(), ErrorCode.CATALOGUE)).stream()
                .map(seed -> new LoadRequest.Input(seed, Path.of(URI.create(seed.source())))).toList();
        Store store = Store.at(folder);
        Loading.run(project, new LoadRequest(store, inputs), line -> {
        });
        form = Form.open(store.current().orElseThrow(), FormOptions.defaults());
    }

    @AfterAll
    void close() {
        form.close();
    }

    static Stream<Named<Question>> questions() {
        return QUESTIONS.all().stream().map(question -> Named.of(question.name(), question));
    }

    @Test
    void everyCaseIsOfAQuestion() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(QUESTIONS.all().stream().map(Question::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itsExamplesAreInTheGraph(Question question) {
        question.parameters().stream().flatMap(parameter -> parameter.value().stream()).filter(Node::isURI)
                .forEach(example -> assertThat(form.dataset().getDefaultGraph()
                        .contains(example, Node.ANY, Node.ANY)).as(example.toString()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void holdsWhatTheTextsSay(Question question) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (QuestionCase run : QuestionCase.read(Files.readString(CASES.resolve(question.name() + ".txt")))) {
            List<Binding> rows = rows(Answer.to(question.bind(run.parameters()), form.dataset()));
            run.wanted().stream().filter(row -> rows.stream().noneMatch(row::matches))
                    .forEach(row -> wrong.add(run.parameters() + " lacks + " + row.line()));
            run.unwanted().forEach(row -> rows.stream().filter(row::matches)
                    .forEach(found -> wrong.add(run.parameters() + " has - " + row.line() + ": " + found)));
            run.size().stream().filter(size -> size != rows.size())
                    .forEach(size -> wrong.add(run.parameters() + " has " + rows.size() + " rows, not " + size));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Binding> rows(Answer answer) {
        return switch (answer) {
            case Rows rows -> rows.rows();
            case Truth truth -> throw new AssertionError("a question has rows or statements: " + truth);
            case Statements statements -> statements.dataset().getDefaultGraph().stream()
                    .map(triple -> BindingFactory.binding(Var.alloc("subject"), triple.getSubject(),
                            Var.alloc("predicate"), triple.getPredicate(), Var.alloc("object"), triple.getObject()))
                    .toList();
        };
    }
}
