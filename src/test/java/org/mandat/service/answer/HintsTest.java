package org.mandat.service.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.service.TestServer;

class HintsTest {
    private static final String PREFIXES = "PREFIX mandat: <https://w3id.org/mandat/def#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX effect: <https://w3id.org/mandat/effect/> "
            + "PREFIX institution: <https://w3id.org/mandat/id/institution/> ";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
            "?e mandat:institutions ?i | \"mandat:institutions\" is used nowhere; \"mandat:institution\" is used 14 times.",
            "?e mandat:of/mandat:statdIn ?p | \"mandat:statdIn\" is used nowhere; \"mandat:statedIn\" is used 17 times.",
            "?e a mandat:Mesure | \"mandat:Mesure\" is used nowhere; \"mandat:Measure\" is used 17 times.",
            "?e <http://example.org/zzz> ?i | \"<http://example.org/zzz>\" is used nowhere.",
            "?e mandat:institution institution:cnill | \"institution:cnill\" is not in the graph; \"institution:cnil\" is.",
            "?i skos:prefLabel \"Parti bêta\" | \"Parti b?ta\" is not there; \"Parti b?ta\"@fr is.",
            "?e mandat:institution institution:cnil ; mandat:kind effect:create | Nothing matches the pattern \"?e mandat:kind effect:create\" together with those before it.",
            "?m mandat:specificity 7 | Nothing matches the pattern \"?m mandat:specificity 7\".",
            "?m mandat:specificity ?s FILTER(?s > 7) | The patterns that must match have answers; the others (FILTER, MINUS, UNION, subqueries) leave none.",
            "?m mandat:specificity ?s | -"})
    void anEmptyAnswerSaysWhichPatternMatchedNothing(String pattern, String hint) {
        HttpResponse<String> answer = server.query(PREFIXES + "SELECT * { " + pattern + " }", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        if (hint == null) {
            assertThat(answer.headers().firstValue("Mandat-Hint")).isEmpty();
        } else {
            assertThat(answer.headers().firstValue("Mandat-Hint").orElse("")).isEqualTo(hint);
        }
    }

    @Test
    void peopleReadItOnThePage() {
        assertThat(server.query(PREFIXES + "SELECT * { ?e mandat:institutions ?i }", "text/html").body())
                .contains(
                        "«\u00a0mandat:institutions\u00a0» n’est utilisé nulle part\u00a0; «\u00a0mandat:institution\u00a0» l’est");
    }

    @Test
    void whatNeedNotMatchIsNoReason() {
        assertThat(server.query(PREFIXES
                + "SELECT * { ?m mandat:specificity 7 OPTIONAL { ?m mandat:zorglub ?z } }", "text/csv").headers()
                .firstValue("Mandat-Hint").orElse("")).doesNotContain("zorglub");
    }
}
