package org.mandat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.document.Document;
import org.mandat.interpretation.Context;
import org.mandat.interpretation.Interpreter;
import org.mandat.interpretation.ThemeCues;
import org.mandat.interpretation.Verdict;
import org.mandat.knowledge.Knowledge;
import org.mandat.language.AnalysedText;
import org.mandat.language.Analyser;
import org.mandat.language.FrenchDictionary;
import org.mandat.layout.Layouter;
import org.mandat.reading.LayoutMarksReader;
import org.mandat.reading.MappingsReader;
import org.mandat.reading.TurtleFile;
import org.mandat.recognition.Recogniser;

/**
 * Explains the text of each case of {@code src/test/cases/explain} by the few names and cues that stand beside them, and compares
 * it with what follows the line {@code ---}; with {@code -Dmandat.golden=write} it writes that anew instead, to be read before it is
 * committed.
 */
class ExplanationCasesTest {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "."));
    private static final Path CASES = HOME.resolve("src/test/cases/explain");
    private static final String RULE = "\n---\n";
    private static final int WIDTH = 100;
    private static final Context CONTEXT = new Context(2022, 2022, List.of());

    private static final Layouter LAYOUTER = Layouter
            .of(LayoutMarksReader.read(HOME.resolve("mappings/cues/layout.ttl")));
    private static final Knowledge KNOWLEDGE = MappingsReader.read(MappingsReader.files(CASES.resolve("mappings")),
            TurtleFile.read(HOME.resolve("ontology/themes.ttl"), ErrorCode.MAPPING));
    private static final Analyser ANALYSER = new Analyser(FrenchDictionary.load());

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file))).toList();
        }
    }

    private static void check(Path file) throws IOException {
        String whole = Files.readString(file);
        int rule = whole.indexOf(RULE);
        String shown = explained(whole.substring(0, rule));
        if ("write".equals(System.getProperty("mandat.golden"))) {
            Files.writeString(file, whole.substring(0, rule) + RULE + shown);
        } else {
            assertThat(shown).isEqualTo(whole.substring(rule + RULE.length()));
        }
    }

    private static String explained(String text) {
        Explainer explainer = new Explainer(text);
        TextView view = new TextView(WIDTH);
        return judge(text).stream().map(explainer::explain)
                .map(explanation -> String.join("\n", view.lines(explanation, "")) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static List<Verdict> judge(String text) {
        AnalysedText analysed = ANALYSER
                .analyse(LAYOUTER.layout(new Document("case", text, "text/plain", "UTF-8", "0".repeat(64)),
                        ANALYSER::isWord));
        return new Interpreter(KNOWLEDGE, new ThemeCues(KNOWLEDGE, ANALYSER))
                .judge(new Recogniser(KNOWLEDGE, ANALYSER).recognise(analysed, CONTEXT.authors(), ANALYSER), CONTEXT);
    }
}
