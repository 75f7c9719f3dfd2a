package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.document.Description;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.graph.NamedGraph;
import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Iri;
import org.mandat.store.UnionDataset;

/** What holds for any document, tried on the five programmes and on what chance makes of them. */
class PropertiesTest {
    private static final Pipeline PIPELINE = Seeds.PIPELINE;
    private static final UnionDataset SHARED = UnionDataset.of(PIPELINE.shared());
    private static final List<Description> SEEDS = Seeds.descriptions();

    static List<Description> seeds() {
        return SEEDS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everyFactIsTiedToItsWords(Description seed) {
        check(Seeds.read(PIPELINE, seed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void alsoInATextThatChanceSpoilt(Description seed) {
        String text = new String(Seeds.bytes(seed), StandardCharsets.UTF_8);
        for (long chance = 1; chance <= 3; chance++) {
            check(read(seed, Spoiler.spoil(text, new Random(chance))));
        }
    }

    private static void check(Pipeline.Outcome outcome) {
        Interpretation interpretation = outcome.interpretation();
        Set<String> keys = new LinkedHashSet<>();
        for (Measure measure : interpretation.measures()) {
            assertThat(keys.add(measure.key())).as("one measure for the same words: " + measure.quote()).isTrue();
            assertThat(measure.passages()).as(measure.quote()).doesNotHaveDuplicates();
            assertThat(Folding.fold(measure.passages().get(0).of(outcome.text()))).isEqualTo(measure.quote());
            for (Reading reading : measure.readings()) {
                assertThat(reading.evidence()).as(measure.quote()).isNotEmpty()
                        .allSatisfy(passage -> inside(passage, outcome.text()));
                assertThat(reading.cue()).startsWith(Iri.id("cue") + "/");
            }
        }
        assertThat(interpretation.named()).allSatisfy(
                named -> assertThat(outcome.text().length()).isGreaterThanOrEqualTo(named.sentence().end()));
        isCanonical(outcome.graph());
        isCanonical(PIPELINE.derive(outcome.graph(), SHARED));
    }

    private static void inside(Passage passage, String text) {
        Span span = passage.span();
        assertThat(span.isEmpty()).isFalse();
        assertThat(new Span(0, text.length()).contains(span)).isTrue();
        assertThat(Character.isLowSurrogate(text.charAt(span.begin()))).as("cut in a character").isFalse();
    }

    /** Parsed and written again it is the same, and nothing in it is without a name. */
    private static void isCanonical(NamedGraph graph) {
        List<Statement> statements = new ArrayList<>();
        String quads = graph.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
        try {
            var parser = Rio.createParser(RDFFormat.NQUADS);
            parser.setRDFHandler(new StatementCollector(statements));
            parser.parse(new StringReader(quads));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(statements).hasSameSizeAs(graph.lines()).allSatisfy(statement -> {
            assertThat(statement.getSubject()).isNotInstanceOf(BNode.class);
            assertThat(statement.getObject()).isNotInstanceOf(BNode.class);
            assertThat(statement.getContext()).hasToString(graph.iri());
        });
        java.io.StringWriter again = new java.io.StringWriter();
        Rio.write(statements, again, RDFFormat.NQUADS);
        assertThat(NamedGraph.of(graph.iri(), again.toString().lines().toList()).lines()).isEqualTo(graph.lines());
    }

    @Test
    void aMeasureKeepsItsNameWhenOthersComeAndGo() {
        List<String> items = IntStream.range(0, 40)
                .mapToObj(i -> "- Créer un musée de la mer numéro " + i + " au port.").toList();
        Map<String, String> all = names(items);
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            List<String> some = new ArrayList<>(items.stream().filter(item -> random.nextInt(3) > 0).toList());
            Collections.shuffle(some, random);
            some.add(random.nextInt(some.size()), "- Rouvrir la ligne des plages.");
            Map<String, String> names = names(some);
            assertThat(names).hasSameSizeAs(some);
            names.forEach((quote, iri) -> {
                if (!quote.startsWith("Rouvrir")) {
                    assertThat(all).containsEntry(quote, iri);
                }
            });
        }
    }

    @Test
    void aMeasureKeepsItsNameWhenItsMarksAreCleaned() {
        List<String> plain = List.copyOf(names(List.of("- Créer un musée de la mer.")).values());
        List<String> marked = List.copyOf(names(List.of("• Créer  un musée\u00A0de la **mer**")).values());
        assertThat(marked).isEqualTo(plain).hasSize(1);
    }

    /** Quote → IRI, as the graph has them. */
    private static Map<String, String> names(List<String> items) {
        Pipeline.Outcome outcome = read(SEEDS.get(0), String.join("\n", items) + "\n");
        String quote = " <https://w3id.org/mandat/def#quote> \"";
        return outcome.graph().lines().stream().filter(line -> line.contains(quote)).collect(
                Collectors.toMap(line -> line.substring(line.indexOf(quote) + quote.length(), line.indexOf("\"@fr")),
                        line -> line.substring(0, line.indexOf('>') + 1)));
    }

    @Test
    void anotherPipelineOnSeveralThreadsMakesTheSameBytes() throws Exception {
        Map<String, String> serial = SEEDS.stream().collect(
                Collectors.toMap(Description::id, seed -> Seeds.read(PIPELINE, seed).graph().sha256()));
        Pipeline other = Pipeline.of(Seeds.PROJECT, Iri.DATA);
        assertThat(other.shared()).isEqualTo(PIPELINE.shared());
        try (ExecutorService threads = Executors.newFixedThreadPool(SEEDS.size())) {
            Map<String, Future<String>> parallel = SEEDS.stream().collect(Collectors.toMap(Description::id,
                    seed -> threads.submit(() -> Seeds.read(other, seed).graph().sha256())));
            for (Map.Entry<String, Future<String>> each : parallel.entrySet()) {
                assertThat(each.getValue().get()).as(each.getKey()).isEqualTo(serial.get(each.getKey()));
            }
        }
    }

    private static Pipeline.Outcome read(Description description, String text) {
        return PIPELINE.read(description, Seeds.name(description), text.getBytes(StandardCharsets.UTF_8));
    }
}
