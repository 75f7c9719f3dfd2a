package org.mandat.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.system.Txn;
import org.mandat.graph.NamedGraph;

/** Small graphs, documents and questions for the tests of the store. */
final class Samples {
    static final String GRAPH = "https://w3id.org/mandat/id/graph/";
    static final String PREFIXES = """
            PREFIX mandat: <https://w3id.org/mandat/def#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    private Samples() {
    }

    /** A graph of measures {@code urn:m0}, {@code urn:m1} … with these quotes. */
    static NamedGraph quotes(String name, String... quotes) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < quotes.length; i++) {
            lines.add("<urn:m" + i + "> <https://w3id.org/mandat/def#quote> \"" + quotes[i] + "\"@fr <" + GRAPH + name
                    + "> .");
        }
        return NamedGraph.of(GRAPH + name, lines);
    }

    static Draft draft(NamedGraph... graphs) {
        Draft draft = new Draft("test 1");
        List.of(graphs).forEach(draft::graph);
        return draft;
    }

    static Source source(String id, String text) {
        return new Source(id, text, text.getBytes(StandardCharsets.UTF_8), "txt",
                ("# " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of a SELECT as text, sorted. */
    static List<String> select(Form form, String query) {
        return answer(form, query, rows -> {
            List<String> lines = new ArrayList<>();
            rows.forEachRemaining(row -> lines.add(rows.getResultVars().stream()
                    .map(variable -> String.valueOf(row.get(variable))).collect(Collectors.joining(" "))));
            return lines.stream().sorted().toList();
        });
    }

    /** The same as SPARQL JSON, in the order of the answer. */
    static String json(Form form, String query) {
        return answer(form, query, rows -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsJSON(out, rows);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static <T> T answer(Form form, String query, Function<ResultSet, T> reader) {
        return Txn.calculateRead(form.dataset(), () -> {
            try (QueryExecution execution = QueryExecution.create(PREFIXES + query,
                    DatasetFactory.wrap(form.dataset()))) {
                return reader.apply(execution.execSelect());
            }
        });
    }
}
