package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.draft;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.graph.NamedGraph;
import org.mandat.service.guard.Bounds;
import org.mandat.service.guard.Guarded;
import org.mandat.service.guard.Services;

/** What is known without counting is what counting would find, in memory and on disk. */
class KnownCountsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final List<String> KNOWN = List.of("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
            "SELECT (COUNT(?o) AS ?n) (COUNT(DISTINCT ?s) AS ?m) (COUNT(DISTINCT ?p) AS ?q) (COUNT(DISTINCT ?o) AS ?k) { ?s ?p ?o }",
            "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 2",
            "SELECT ?p (COUNT(DISTINCT ?s) AS ?n) (COUNT(DISTINCT ?o) AS ?m) { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(?o) > 1)",
            "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s <urn:p> ?o }",
            "SELECT (COUNT(?s) AS ?n) { ?s <urn:none> ?o }", "SELECT (COUNT(?s) AS ?n) { ?s a <urn:C> }",
            "SELECT (COUNT(?s) AS ?n) { ?s a <urn:None> }",
            "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) (COUNT(?c) AS ?m) { ?s a ?c } GROUP BY ?c",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
            "SELECT (COUNT(?s) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
            "SELECT (COUNT(*) AS ?n) { GRAPH <urn:a> { ?s ?p ?o } }",
            "SELECT (COUNT(*) AS ?n) { GRAPH <urn:none> { ?s ?p ?o } }",
            "SELECT (COUNT(*) + 1 AS ?n) { ?s ?p ?o }", "SELECT DISTINCT ?p { ?s ?p ?o }",
            "ASK { { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } FILTER(?n = 7) }",
            "SELECT DISTINCT ?c { ?s a ?c }", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }");
    private static final List<String> UNKNOWN = List.of("SELECT (COUNT(*) AS ?n) { ?s ?p ?s }",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?o ?q ?r }", "SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o }",
            "SELECT (COUNT(?other) AS ?n) { ?s ?p ?o }", "SELECT (SUM(?o) AS ?n) { ?s ?p ?o }",
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
            "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s", "SELECT (COUNT(*) AS ?n) { <urn:x> ?p ?o }",
            "SELECT (COUNT(*) AS ?n) { ?s ?p 1 }", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(ISLITERAL(?o)) }",
            "SELECT (COUNT(STR(?o)) AS ?n) { ?s ?p ?o }", "SELECT DISTINCT ?s { ?s ?p ?o }",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?g ?o } } GROUP BY ?g",
            "SELECT * { GRAPH <urn:a> { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }",
            "SELECT * { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }",
            "SELECT (COUNT(*) AS ?n) FROM <urn:a> { ?s ?p ?o }",
            "SELECT ?p (COUNT(*) AS ?n) FROM <urn:a> FROM <urn:b> { ?s ?p ?o } GROUP BY ?p",
            "SELECT ?g (COUNT(*) AS ?n) FROM NAMED <urn:b> { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");

    @TempDir
    Path folder;
    private List<Form> forms = List.of();

    @BeforeEach
    void open() {
        Generation generation = Store.at(folder).publish(draft(
                NamedGraph.of("urn:a", List.of("<urn:x> <urn:p> \"1\" <urn:a> .", "<urn:x> <urn:p> \"2\" <urn:a> .",
                        "<urn:x> " + TYPE + " <urn:C> <urn:a> .", "<urn:y> " + TYPE + " <urn:C> <urn:a> .")),
                NamedGraph.of("urn:b", List.of("<urn:x> <urn:p> \"1\" <urn:b> .", "<urn:x> <urn:p> <urn:y> <urn:b> .",
                        "<urn:y> <urn:p> <urn:x> <urn:b> .", "<urn:x> " + TYPE + " <urn:D> <urn:b> ."))));
        forms = List.of(Form.open(generation, FormOptions.defaults()),
                Form.open(generation, FormOptions.defaults().inMemoryUpTo(0)));
        for (Form form : forms) {
            form.dataset().getContext().set(Statistics.COUNTED, Statistics.of(form.dataset()));
        }
    }

    @AfterEach
    void close() {
        forms.forEach(Form::close);
    }

    @Test
    void whatIsKnownIsWhatCountingFinds() {
        for (String text : KNOWN) {
            assertThat(isKnown(text)).as(text).isTrue();
            bothAlike(text);
        }
    }

    @Test
    void anythingElseIsCounted() {
        for (String text : UNKNOWN) {
            bothAlike(text);
        }
        assertThat(UNKNOWN.stream().filter(text -> !text.contains("FROM") && isKnown(text))).isEmpty();
    }

    /** Nothing is left to be matched. */
    private boolean isKnown(String text) {
        Op op = Algebra.optimize(Algebra.compile(QueryFactory.create(text)));
        Op known = KnownCounts.of(forms.getFirst().dataset()).orElseThrow().in(op);
        return !known.toString().contains("triple");
    }

    private void bothAlike(String text) {
        for (Form form : forms) {
            Query query = QueryFactory.create(text);
            DatasetGraph dataset = form.dataset();
            List<String> known = dataset.calculateRead(() -> {
                try (QueryExec execution = Guarded.of(query, dataset, Services.none(), Bounds.of(LONG), LONG)) {
                    return rows(execution, query);
                }
            });
            assertThat(known).as(text + " " + form.build()).isEqualTo(dataset.calculateRead(() -> {
                try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                    return rows(execution, query);
                }
            }));
        }
    }

    private static List<String> rows(QueryExec execution, Query query) {
        if (query.isAskType()) {
            return List.of(String.valueOf(execution.ask()));
        }
        List<String> rows = new ArrayList<>();
        execution.select().forEachRemaining(row -> rows.add(query.getProjectVars().stream()
                .map(variable -> String.valueOf(Optional.ofNullable(row.get(variable)))).toList().toString()));
        return query.getOrderBy() == null ? rows.stream().sorted().toList() : rows;
    }
}
