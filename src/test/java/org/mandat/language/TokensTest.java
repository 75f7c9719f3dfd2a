package org.mandat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mandat.document.Document;
import org.mandat.document.Span;
import org.mandat.layout.Block;
import org.mandat.layout.Layout;
import org.mandat.layout.Section;

/**
 * Reads each paragraph of {@code src/test/cases/language}: {@code === title}, the text, {@code ---}, then a line for each sentence
 * with the forms of its tokens, {@code /lemma} where one is to be known ({@code _} for a space within a token). <code>\</code>
 * <code>u00AD</code> in a text is that character.
 */
class TokensTest {
    private static final Path CASES = Path.of(System.getProperty("mandat.home", "."), "src/test/cases/language");
    private static final Pattern LEMMA = Pattern.compile("(?<=[^ /])/([\\p{L}'-]+)$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private final Analyser analyser = new Analyser(FrenchDictionary.load());

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                for (String each : Files.readString(file).split("(?m)^=== ")) {
                    if (each.contains("\n---\n")) {
                        String title = each.substring(0, each.indexOf('\n'));
                        tests.add(DynamicTest.dynamicTest(file.getFileName() + " " + title,
                                () -> check(each.substring(title.length() + 1))));
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private void check(String written) {
        String[] parts = written.split("\n---\n");
        List<String> expected = parts[1].lines().filter(line -> !line.isBlank()).toList();
        String text = ESCAPE.matcher(parts[0])
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
        List<Sentence> sentences = analyser.analyse(paragraph(text)).sentences();
        assertThat(sentences.stream().map(TokensTest::forms)).containsExactlyElementsOf(expected.stream()
                .map(line -> Arrays.stream(line.split(" ")).map(word -> LEMMA.matcher(word).replaceFirst("")).toList())
                .toList());
        for (int i = 0; i < expected.size(); i++) {
            List<String> words = Arrays.asList(expected.get(i).split(" "));
            for (int k = 0; k < words.size(); k++) {
                Token token = sentences.get(i).token(k);
                Matcher lemma = LEMMA.matcher(words.get(k));
                if (lemma.find()) {
                    assertThat(token.lemmas()).as(token.form()).contains(lemma.group(1));
                }
                assertThat(token.span().isEmpty()).as(token.form()).isFalse();
                assertThat(sentences.get(i).span().contains(token.span())).as(token.form()).isTrue();
            }
        }
    }

    private static List<String> forms(Sentence sentence) {
        return sentence.tokens().stream().map(token -> token.form().replace(' ', '_')).toList();
    }

    private static Layout paragraph(String text) {
        Span whole = new Span(0, text.length());
        Block block = new Block(whole, whole, Block.Kind.PARAGRAPH, 0, "");
        Section root = new Section("", "", "", Section.Nature.BODY, whole, List.of(block), List.of());
        return new Layout(new Document("case", text, "text/plain", "UTF-8", "0".repeat(64)), List.of(block), root,
                List.of());
    }
}
