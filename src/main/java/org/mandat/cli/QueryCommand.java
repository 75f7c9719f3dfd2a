package org.mandat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.query.Query;
import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Answer;
import org.mandat.question.AnswerFormat;
import org.mandat.question.Answers;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.question.Sparql;
import org.mandat.store.Form;
import org.mandat.store.Held;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mandat query}: a named question, a file, or SPARQL. */
@Command(name = "query", sortOptions = false, description = "Ask the graph a question.")
final class QueryCommand implements Runnable {
    /** What to ask. */
    private static final class Asked {
        @Parameters(paramLabel = "NAME|FILE.rq", arity = "0..1",
                description = "a question of queries/ (--list shows them), or a file")
        private Optional<String> name = Optional.empty();

        @Option(names = "-e", paramLabel = "SPARQL", description = "the query itself")
        private Optional<String> sparql = Optional.empty();

        @Option(names = "--list", description = "list the questions and their parameters")
        private boolean list;
    }

    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "a value for a parameter of the question")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv, tsv, json, xml or md")
    private String format = "table";

    @Mixin
    private StoreOption store = new StoreOption();

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (asked.list) {
            questions().all().forEach(this::describe);
            return;
        }
        AnswerFormat written = AnswerFormat.named(format);
        Query query = query();
        try (Held held = store.hold(terminal); Form form = StoreOption.open(held.generation(), terminal)) {
            Answers.write(Answer.to(query, form.dataset()), written, terminal.columns(), terminal.out());
        }
    }

    private Questions questions() {
        return new Project(terminal.home()).questions();
    }

    private void describe(Question question) {
        terminal.out().println(question.name() + ": " + question.title("en"));
        question.parameters().forEach(parameter -> terminal.out().println("    --param " + parameter.name() + "="
                + parameter.type().keyword() + (parameter.optional() ? " (optional)" : "") + ": "
                + parameter.label("en")));
    }

    private Query query() {
        if (asked.sparql.isPresent()) {
            return plain(asked.sparql.get(), "-e");
        }
        String name = asked.name.orElseThrow();
        if (!name.endsWith(".rq")) {
            return questions().named(name).bind(parameters);
        }
        String text = read(Path.of(name));
        return text.lines().anyMatch(line -> line.startsWith("#+"))
                ? Question.read(name, name, text).bind(parameters)
                : plain(text, name);
    }

    private Query plain(String text, String where) {
        if (!parameters.isEmpty()) {
            throw new MandatException(ErrorCode.USAGE, "--param is for questions with a \"#+ param\" line; " + where
                    + " has none");
        }
        return Sparql.parse(text, where);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MandatException(ErrorCode.QUERY, file + ": " + Faults.reason(e), e);
        }
    }
}
