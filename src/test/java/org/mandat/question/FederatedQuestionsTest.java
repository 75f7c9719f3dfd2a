package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mandat.question.Answer.Rows;
import org.mandat.store.UnionDataset;

/** The questions of {@code queries/federated}, run by a second server, with data of its own, against one that has the graph. */
@TestInstance(Lifecycle.PER_CLASS)
class FederatedQuestionsTest {
    private static final Questions QUESTIONS = Questions.read(Path.of("queries/federated"));

    private FusekiServer mandat;
    private FusekiServer other;

    @BeforeAll
    void start() {
        mandat = serve(UnionDataset.of(Graphs.named(Graphs.fixture())));
        other = serve(RDFParser.fromString("""
                PREFIX : <https://example.org/>
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                :senate rdfs:label "Sénat (348 sièges)"@fr ; owl:sameAs <http://www.wikidata.org/entity/Q215987> .
                <http://www.wikidata.org/entity/Q193582> rdfs:label "Assemblée nationale"@fr .
                :unlinked rdfs:label "Une autre"@fr .
                :cnil foaf:name "CNIL" ; dcterms:identifier "110000122" .
                :insee foaf:name "Insee" ; dcterms:identifier "siren:120027016" .
                :a a dcat:Dataset ; dcterms:publisher :cnil . :b a dcat:Dataset ; dcterms:publisher :cnil .
                :c a dcat:Dataset ; dcterms:publisher :insee .
                """, Lang.TURTLE).toDatasetGraph());
    }

    @AfterAll
    void stop() {
        other.stop();
        mandat.stop();
    }

    @Test
    void anInstitutionKnownByWikidataIsFoundWithItsSentence() {
        assertThat(rows("our-institutions", List.of("ours", "year", "programme", "kind", "quote"))).containsExactly(
                "senate 2017 alpha-2017 abolish Nous supprimerons le Sénat.");
    }

    @Test
    void aPublisherKnownByItsNumberIsFoundAndOneWithoutMeasureKeepsItsRow() {
        assertThat(rows("our-publishers", List.of("name", "datasets", "year", "programme", "position")))
                .containsExactly("CNIL 2 2022 beta-2022 wouldEmpower", "CNIL 2 2022 beta-2022 wouldWeaken",
                        "Insee 1 - - -");
    }

    private List<String> rows(String question, List<String> columns) {
        Query query = QUESTIONS.named(question).bind(Map.of("endpoint", mandat.datasetURL("sparql")));
        try (QueryExecHTTP execution = QueryExecHTTP.service(other.datasetURL("sparql")).query(query).build()) {
            Rows rows = (Rows) Answer.of(execution);
            return rows.rows().stream().map(row -> columns.stream()
                    .map(column -> row.contains(column) ? written(row.get(column)) : "-")
                    .reduce((a, b) -> a + " " + b).orElse("")).toList();
        }
    }

    private static String written(Node node) {
        return node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm();
    }

    private static FusekiServer serve(DatasetGraph dataset) {
        DataService queries = DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
        return FusekiServer.create().loopback(true).port(0).add("/sparql", queries).build().start();
    }
}
