package org.mandat.service.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.layout.Layout;
import org.mandat.layout.Layouter;
import org.mandat.reading.LayoutMarksReader;
import org.mandat.service.page.fact.InText;

/** Whatever a text looks like, and wherever its measures are, its rows hold each of its characters once. */
class RowsTest {
    private static final Layouter LAYOUTER = Layouter
            .of(LayoutMarksReader.read(Path.of("mappings/cues/layout.ttl")));

    static Stream<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of("", " \n\n", "a", "- a\n- b", "**Gras** et *penché*\n\n# Titre"));
        for (String folder : new String[]{"seeds", "src/test/cases/layout"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().matches(".*(?:input|seeds/[^/]*)\\.(?:txt|md)$"))
                        .sorted().toList()) {
                    texts.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noCharacterIsAddedOrLost(String text) {
        Random random = new Random(text.length());
        for (int run = 0; run < 3; run++) {
            Outline outline = outline(text, run == 0 ? List.of() : measures(text, random));
            StringBuilder shown = new StringBuilder();
            for (Span part : outline.parts()) {
                for (Row row : new Rows(outline, Map.of()).of(part)) {
                    shown.append(row.mark());
                    row.runs().forEach(words -> shown.append(words.text()));
                }
            }
            assertThat(Folding.fold(shown)).isEqualTo(Folding.fold(text));
        }
    }

    @Test
    void wordsOfAMeasureAreMarkedAndItsFirstIsItsAnchor() {
        String text = "# Titre\n\n- Créer une agence. Et puis\n  doubler son budget.";
        Outline outline = outline(text, List.of(
                new Outline.Placed(NodeFactory.createURI("x:a"), "a", List.of(span(text, "Créer une agence."))),
                new Outline.Placed(NodeFactory.createURI("x:b"), "b",
                        List.of(span(text, "Et puis"), span(text, "budget.")))));
        List<Row> rows = new Rows(outline, Map.of()).of(outline.parts().getFirst());
        assertThat(rows).extracting(Row::kind).containsExactly("heading", "item");
        assertThat(rows.getFirst().id()).isEqualTo("section-1");
        assertThat(rows.getLast().mark()).isEqualTo("- ");
        assertThat(rows.getLast().runs()).extracting(Row.Run::text, Row.Run::style, Row.Run::anchor).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Créer une agence.", "measure", "a"),
                org.assertj.core.groups.Tuple.tuple(" ", "", ""),
                org.assertj.core.groups.Tuple.tuple("Et puis", "measure", "b"),
                org.assertj.core.groups.Tuple.tuple(" doubler son ", "", ""),
                org.assertj.core.groups.Tuple.tuple("budget.", "measure", ""));
    }

    @Test
    void aLongTextIsShownInPartsThatTileIt() {
        String text = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> "# Titre " + i + "\n\n" + "mot ".repeat(200))
                .collect(Collectors.joining("\n\n"));
        Outline outline = outline(text, List.of());
        assertThat(outline.parts()).hasSizeBetween(3, 12);
        int end = 0;
        for (Span part : outline.parts()) {
            assertThat(part.begin()).isEqualTo(end);
            assertThat(part.length()).isLessThan(InText.PART + 1_000);
            end = part.end();
        }
        assertThat(end).isEqualTo(text.length());
        assertThat(outline.partOf(text.length() - 1)).isEqualTo(outline.parts().size() - 1);
        assertThat(outline.partOf(1_000_000_000)).isEqualTo(outline.parts().size() - 1);
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    private static List<Outline.Placed> measures(String text, Random random) {
        Map<String, List<Span>> spans = new HashMap<>();
        for (int i = 0; i < 20 && text.length() > 2; i++) {
            int begin = random.nextInt(text.length() - 1);
            spans.computeIfAbsent("m" + random.nextInt(15), id -> new ArrayList<>())
                    .add(new Span(begin, Math.min(text.length(), begin + 1 + random.nextInt(300))));
        }
        return spans.entrySet().stream().map(each -> new Outline.Placed(NodeFactory.createURI("x:" + each.getKey()),
                each.getKey(), each.getValue().stream().sorted().toList()))
                .sorted(java.util.Comparator.comparingInt(Outline.Placed::begin)).toList();
    }

    private static Outline outline(String text, List<Outline.Placed> measures) {
        Layout layout = LAYOUTER.layout(new Document("x", text, "", "", ""), word -> true);
        return new Outline(layout, measures, Outline.parts(layout));
    }
}
