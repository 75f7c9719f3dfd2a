package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.graph.NamedGraph;

class FormTest {
    private static final String PREFIXES = """
            PREFIX mandat: <https://w3id.org/mandat/def#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    @TempDir
    Path folder;

    static NamedGraph quotes(String graph, String... quotes) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < quotes.length; i++) {
            lines.add(
                    "<urn:m" + i + "> <https://w3id.org/mandat/def#quote> \"" + quotes[i] + "\"@fr <" + graph + "> .");
        }
        return NamedGraph.of(graph, lines);
    }

    static List<String> select(Form form, String query) {
        List<String> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.create(PREFIXES + query, DatasetFactory.wrap(form.dataset()))) {
            execution.execSelect().forEachRemaining(row -> rows.add(row.get("s").toString()));
        }
        return rows.stream().sorted().toList();
    }

    @Test
    void findsQuotesInTheUnionOnce() {
        Store store = Store.at(folder);
        Generation generation = store.publish(new Draft("test 1")
                .graph(quotes("urn:g/graph/programme/a", "Renforcer la CNIL", "Une agence de l’Élargissement"))
                .graph(quotes("urn:g/graph/programme/b", "Renforcer la CNIL")));
        try (Form form = Form.open(generation, FormOptions.defaults())) {
            assertThat(select(form, "SELECT ?s { ?s text:query (mandat:quote \"cnil\") }")).containsExactly("urn:m0");
            assertThat(select(form, "SELECT ?s { ?s text:query \"elargir\" }")).containsExactly("urn:m1");
            assertThat(select(form, "SELECT ?s { GRAPH ?g { ?s text:query \"cnil\" } }")).containsExactly("urn:m0",
                    "urn:m0");
            assertThat(select(form, "SELECT ?s { GRAPH <urn:g/graph/programme/b> { ?s text:query \"elargir\" } }"))
                    .isEmpty();
            assertThat(select(form, "SELECT ?s { ?s mandat:quote ?q }")).hasSize(2);
        }
    }
}
