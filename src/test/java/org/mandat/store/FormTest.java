package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mandat.store.Samples.GRAPH;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.select;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.graph.NamedGraph;

/** Forms in memory (up to many quads) and on disk (above none) answer the same. */
class FormTest {
    private static final long DISK = 0;
    private static final long MEMORY = 1_000_000;

    @TempDir
    Path folder;

    private Form open(long inMemoryUpTo, NamedGraph... graphs) {
        return Form.open(Store.at(folder).publish(draft(graphs)), FormOptions.defaults().inMemoryUpTo(inMemoryUpTo));
    }

    @ParameterizedTest
    @ValueSource(longs = {MEMORY, DISK})
    void findsAHitOnceInTheUnionAndOncePerGraphThatStatesIt(long inMemoryUpTo) {
        try (Form form = open(inMemoryUpTo, quotes("programme/a", "Renforcer la CNIL", "Une agence"),
                quotes("programme/b", "Renforcer la CNIL"))) {
            assertThat(select(form, "SELECT ?s { ?s text:query (mandat:quote \"cnil\") }")).containsExactly("urn:m0");
            assertThat(select(form, "SELECT ?s { ?s text:query \"cnil\" . ?s mandat:quote ?q }"))
                    .containsExactly("urn:m0");
            assertThat(select(form, "SELECT ?g ?s { GRAPH ?g { ?s text:query \"cnil\" } }"))
                    .containsExactly(GRAPH + "programme/a urn:m0", GRAPH + "programme/b urn:m0");
            assertThat(select(form, "SELECT ?s { GRAPH <" + GRAPH + "programme/b> { ?s text:query \"agence\" } }"))
                    .isEmpty();
            assertThat(select(form, "SELECT ?s ?text { (?s ?score ?text) text:query (mandat:quote \"cnil\" 5) }"))
                    .containsExactly("urn:m0 \"Renforcer la CNIL\"@fr");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {MEMORY, DISK})
    void findsEveryHitBeyondTenThousand(long inMemoryUpTo) {
        String[] many = IntStream.range(0, 12_000).mapToObj(i -> "La fibre partout " + i).toArray(String[]::new);
        try (Form form = open(inMemoryUpTo, quotes("programme/a", many))) {
            assertThat(select(form, "SELECT ?s { ?s text:query (mandat:quote \"fibre\") }")).hasSize(12_000);
            assertThat(select(form, "SELECT ?s { ?s text:query (mandat:quote \"fibre\" 10) }")).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {MEMORY, DISK})
    void theDefaultGraphIsTheUnionAndStatesATripleOnce(long inMemoryUpTo) {
        try (Form form = open(inMemoryUpTo, quotes("programme/a", "un", "deux"), quotes("programme/b", "un"))) {
            assertThat(select(form, "SELECT ?s ?q { ?s mandat:quote ?q }")).containsExactly("urn:m0 \"un\"@fr",
                    "urn:m1 \"deux\"@fr");
            assertThat(select(form, "SELECT ?g { GRAPH ?g { ?s mandat:quote \"un\"@fr } }"))
                    .containsExactly(GRAPH + "programme/a", GRAPH + "programme/b");
            assertThat(select(form, "SELECT ?s { GRAPH <urn:x-arq:UnionGraph> { ?s mandat:quote ?o } }")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {MEMORY, DISK})
    void saysHowItCameToBe(long inMemoryUpTo) {
        try (Form form = open(inMemoryUpTo, quotes("programme/a", "un"))) {
            String load = "?load a <http://www.w3.org/ns/prov#Activity> ; <http://www.w3.org/ns/prov#wasAssociatedWith>/"
                    + "<http://www.w3.org/2000/01/rdf-schema#label> ?software . ";
            assertThat(select(form, "SELECT ?software { " + load
                    + "<" + GRAPH + "programme/a> <http://www.w3.org/ns/prov#wasGeneratedBy> ?load }"))
                    .containsExactly(form.generation().manifest().software());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {MEMORY, DISK})
    void nobodyWritesToIt(long inMemoryUpTo) {
        try (Form form = open(inMemoryUpTo, quotes("programme/a", "un"))) {
            DatasetGraph dataset = form.dataset();
            Quad quad = Quad.create(NodeFactory.createURI("urn:g"), NodeFactory.createURI("urn:s"),
                    NodeFactory.createURI("urn:p"), NodeFactory.createURI("urn:o"));
            assertThatThrownBy(() -> dataset.add(quad)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> dataset.getDefaultGraph().add(quad.asTriple()))
                    .isInstanceOfAny(UnsupportedOperationException.class,
                            org.apache.jena.shared.AddDeniedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {MEMORY, DISK})
    void servesGraphsThatNoDumpHolds(long inMemoryUpTo) {
        Generation generation = Store.at(folder).publish(draft(quotes("programme/a", "un")));
        FormOptions options = FormOptions.defaults().inMemoryUpTo(inMemoryUpTo);
        try (Form plain = Form.open(generation, options);
                Form more = Form.open(generation, options.with(quotes("catalogue", "un", "deux")))) {
            assertThat(select(plain, "SELECT ?s { ?s mandat:quote ?q }")).hasSize(1);
            assertThat(select(more, "SELECT ?s { ?s mandat:quote ?q }")).hasSize(2);
            assertThat(more.build()).isNotEqualTo(plain.build());
        }
    }

    @Test
    void bothFormsGiveEqualAnswers() {
        NamedGraph literals = NamedGraph.of(GRAPH + "reference", Stream.of(
                "\"plain\"", "\"fran\u00E7ais \\\"cit\u00E9\\\" \\\\ \\n\"@fr",
                "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "\"1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                "\"2025\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
                "\"2025-12-31T23:59:59\"^^<http://www.w3.org/2001/XMLSchema#dateTime>",
                "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>", "<urn:o>", "\"\uD83D\uDE00\"@en")
                .map(object -> "<urn:s> <urn:p> " + object + " <" + GRAPH + "reference> .").toList());
        NamedGraph quotes = quotes("programme/a", "Renforcer la CNIL", "Supprimer l’Hadopi", "Créer une agence");
        Generation generation = Store.at(folder).publish(draft(literals, quotes));
        List<String> queries = List.of("SELECT ?s ?p ?o { ?s ?p ?o }", "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?o { ?s <urn:p> ?o FILTER(?o >= 1) }",
                "SELECT ?s { ?s text:query (mandat:quote \"cnil OR hadopi\") }");
        try (Form memory = Form.open(generation, FormOptions.defaults());
                Form disk = Form.open(generation, FormOptions.defaults().inMemoryUpTo(DISK))) {
            for (String query : queries) {
                assertThat(select(disk, query)).as(query).isEqualTo(select(memory, query)).isNotEmpty();
            }
        }
    }

    @Test
    void equalBuildsAnswerInEqualOrder() {
        Generation generation = Store.at(folder).publish(draft(quotes("programme/a",
                IntStream.range(0, 200).mapToObj(i -> "mesure " + i).toArray(String[]::new))));
        String query = "SELECT ?s { ?s mandat:quote ?q } LIMIT 50";
        try (Form one = Form.open(generation, FormOptions.defaults());
                Form two = Form.open(generation, FormOptions.defaults())) {
            assertThat(Samples.json(one, query)).isEqualTo(Samples.json(two, query));
        }
    }

    @Test
    void theDiskFormIsBuiltOnceOpenedTwiceAndLeavesNothingBehind() throws IOException {
        Generation generation = Store.at(folder).publish(draft(quotes("programme/a", "la fibre")));
        FormOptions options = FormOptions.defaults().inMemoryUpTo(DISK);
        try (Form one = Form.open(generation, options)) {
            assertThat(files("forms")).hasSize(2);
            try (Form two = Form.open(generation, options)) {
                assertThat(select(two, "SELECT ?s { ?s text:query \"fib*\" }")).hasSize(1);
            }
            assertThat(select(one, "SELECT ?s { ?s mandat:quote ?q }")).hasSize(1);
        }
        assertThat(files("forms/private")).isEmpty();
    }

    @Test
    void whatADeadProcessLeftIsRemoved() throws IOException {
        Generation generation = Store.at(folder).publish(draft(quotes("programme/a", "un")));
        Path left = Files.createDirectories(folder.resolve("forms/private/0000/tdb2"));
        Files.writeString(left.resolve("x.dat"), "x");
        Files.writeString(folder.resolve("forms/private/0000.lock"), "process 1\n");
        try (Form form = Form.open(generation, FormOptions.defaults().inMemoryUpTo(DISK))) {
            assertThat(form.generation()).isEqualTo(generation);
            assertThat(left).doesNotExist();
        }
    }

    private List<Path> files(String path) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.toList();
        }
    }
}
