package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.question.Questions;

/** A file more is a question more, on every surface, without a line of code; the command line's is src/test/cases/cli/dropped.case. */
class DroppedQuestionTest {
    private static final String FILE = """
            #+ title-fr: Combien de zorglubs ?
            #+ title-en: How many zorglubs?
            #+ summary-fr: Une question de plus.
            #+ summary-en: One question more.
            #+ param: programme iri optional <https://w3id.org/mandat/id/programme/beta-2022> "Programme"@fr "Programme"@en
            #+ column: zorglubs "Les zorglubs"@fr "The zorglubs"@en
            #+ key: ?programme
            #+ evidence: sentences
            #+ chart: bar x=programme y=zorglubs
            PREFIX mandat: <https://w3id.org/mandat/def#>
            SELECT ?programme (COUNT(?measure) AS ?zorglubs)
            WHERE { ?measure mandat:statedIn ?programme } GROUP BY ?programme ORDER BY ?programme
            """;
    private static final String EVIDENCE = """
            #+ title-fr: Les phrases
            #+ title-en: The sentences
            #+ summary-fr: Celles d’un programme.
            #+ summary-en: Those of a programme.
            #+ param: programme iri <https://w3id.org/mandat/id/programme/beta-2022> "Programme"@fr "Programme"@en
            PREFIX mandat: <https://w3id.org/mandat/def#>
            SELECT ?measure ?quote WHERE { ?measure mandat:statedIn ?programme ; mandat:quote ?quote } ORDER BY ?measure
            """;

    @Test
    void isAQuestionEverywhere(@TempDir Path queries, @TempDir Path store) throws IOException {
        Files.writeString(queries.resolve("zorglubs.rq"), FILE);
        Files.writeString(queries.resolve("sentences.rq"), EVIDENCE);
        try (TestServer server = TestServer.stored(Path.of("src/test/resources/fixture.trig"), store,
                Questions.read(queries))) {
            for (String surface : List.of("/", "/questions", "/questions/zorglubs", "/sparql", "/api")) {
                assertThat(server.get(surface, "Accept", "text/html", "Accept-Language", "en").body()).as(surface)
                        .contains("How many zorglubs?");
            }
            assertThat(server.get("/questions/zorglubs?evidence=1", "Accept", "text/html").body())
                    .contains("Les zorglubs", "<svg class=\"chart\"", "class=\"proof\"", "Nous supprimerons le Sénat.");
            assertThat(server.get("/api/questions/zorglubs.csv?programme=alpha-2017").body())
                    .matches("(?s)programme,zorglubs\\R\\S+alpha-2017,\\d+\\R");
            assertThat(server.get("/api/questions").body()).contains("\"name\" : \"zorglubs\"");
            assertThat(server.get("/openapi.json?lang=en").body()).contains("/api/questions/zorglubs", "The zorglubs");
            assertThat(server.query("""
                    PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                    SELECT ?question ?name { GRAPH <https://w3id.org/mandat/id/graph/catalogue> {
                      ?question a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; rdfs:label "How many zorglubs?"@en ;
                        sh:select ?text ; rdfs:seeAlso ?evidence ; sh:parameter [ sh:name ?name ; sh:optional true ]
                      FILTER(CONTAINS(?text, "COUNT(?measure)") && LANG(?name) = "fr") } }""", "text/csv").body())
                    .contains("https://w3id.org/mandat/id/question/zorglubs,Programme");
        }
    }
}
