package org.mandat.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.question.Questions;
import org.mandat.service.TestServer;

class SearchTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path store) {
        server = TestServer.stored(Path.of("src/test/resources/fixture.trig"), store,
                Questions.read(Path.of("queries")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonObject api(String parameters) {
        HttpResponse<String> answer = server.get("/api/search?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.parse(answer.body());
    }

    private static List<String> quotes(String parameters) {
        return api(parameters).get("rows").getAsArray().stream()
                .map(row -> row.getAsObject().get("quote").getAsString().value())
                .toList();
    }

    private static String page(String parameters) {
        HttpResponse<String> page = server.get("/search?" + parameters, "Accept", "text/html");
        assertThat(page.statusCode()).as(parameters + page.body()).isEqualTo(200);
        return page.body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "logiciels libres | Créer une agence publique des logiciels libres. | 2",
            "LOGICIEL LIBRE | Il faut promouvoir le logiciel libre. | 2",
            "controle public | Passer Microsoft sous contrôle public. | 1",
            "\"moyens humains\" | Renforcer les moyens humains de l’ARCEP et de la DGCCRF. | 1",
            "\"humains moyens\" | - | 0", "promouv* | Il faut promouvoir le logiciel libre. | 1",
            "fibre -dix | Garantir la fibre partout d’ici 2025. | 1", "l'ARCEP | Confier ce suivi à l’ARCEP. | 2",
            "le la les | - | 0"})
    void wordsAreFoundWhateverTheirFormAccentOrCase(String words, String quote, int measures) {
        JsonObject answer = api("q=" + TestServer.encode(words));
        assertThat(answer.get("total").getAsNumber().value().intValue()).isEqualTo(measures);
        if (measures > 0) {
            assertThat(quotes("q=" + TestServer.encode(words))).contains(quote);
            assertThat(page("q=" + TestServer.encode(words))).contains("<mark>");
        }
    }

    @Test
    void theWordsFoundAreMarkedInAWholeSentence() {
        assertThat(page("q=logiciels+libres")).contains("Il faut promouvoir le <mark>logiciel libre</mark>.",
                "Créer une agence publique des <mark>logiciels libres</mark>.");
    }

    @ParameterizedTest
    @CsvSource({"programme=beta-2022&institution=cnil&kind=constrain,1", "institution=cnil,3", "institution=CNIL,3",
            "kind=empower&institution=cnil,2", "kind=create,1", "year=2011,5", "year=2011-2017,9",
            "year=2011&year=2022,13",
            "theme=connectivity,3", "party=alpha,9", "programme=beta-2022&q=fibre,1",
            "institution=https://w3id.org/mandat/id/company/microsoft,1", "institution=nobody,0", "q=,17"})
    void filtersWorkWithAndWithoutWords(String parameters, int measures) {
        assertThat(api(parameters).get("total").getAsNumber().value().intValue()).isEqualTo(measures);
        assertThat(page(parameters)).contains("<strong>" + measures + "\u00a0mesure");
    }

    /** The number beside a value is the number of measures that its link finds. */
    @ParameterizedTest
    @ValueSource(strings = {"", "institution=cnil", "q=fibre", "kind=empower&year=2022"})
    void countsAreKept(String parameters) {
        JsonObject facets = api(parameters).get("facets").getAsObject();
        for (Facet facet : Facet.ALL) {
            facets.get(facet.keyword()).getAsArray().forEach(value -> {
                String other = java.util.Arrays.stream(parameters.split("&"))
                        .filter(each -> !each.startsWith(facet.keyword() + "=") && !each.isEmpty())
                        .reduce("", (all, each) -> all + each + "&") + facet.keyword() + "="
                        + TestServer.encode(value.getAsObject().get("value").getAsString().value());
                assertThat(api(other).get("total").getAsNumber().value().intValue()).as(other)
                        .isEqualTo(value.getAsObject().get("measures").getAsNumber().value().intValue());
            });
        }
    }

    @Test
    void whereNothingIsFoundOtherWaysAreShown() {
        assertThat(page("q=fivre")).contains("Aucune mesure ne répond",
                "<a href=\"/search?q=fibre\" lang=\"fr\">fibre</a>");
        assertThat(page("q=fibre+zorglub")).contains("celles-ci en ont au moins un", "<mark>fibre</mark>");
        assertThat(page("q=fibre&institution=cnil")).contains("Sans les filtres, il y en a 2\u00a0mesures");
        assertThat(page("lang=en&q=zorglub")).contains("No measure fits", "See all measures");
    }

    @Test
    void namesAreFoundToo() {
        assertThat(page("q=CNIL")).contains("/page/institution/cnil");
        assertThat(api("q=cnil").get("names").getAsArray().toString()).contains("institution/cnil");
    }

    @Test
    void resultsComeInParts() {
        HttpResponse<String> part = server.get("/api/search?limit=5&offset=5");
        assertThat(part.headers().firstValue("Mandat-Total")).hasValue("17");
        assertThat(part.headers().firstValue("Link").orElse("")).contains("limit=5&offset=10>; rel=\"next\"",
                "limit=5>; rel=\"prev\"", "offset=15>; rel=\"last\"");
        assertThat(quotes("limit=5&offset=15")).hasSize(2);
        assertThat(server.get("/api/search?limit=1000").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/search?year=soon").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/search?q=fibre", "Accept", "text/html").headers().firstValue("Location"))
                .hasValue("/search?q=fibre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "* ?", "a*b?c~^:\\/", "AND OR NOT", "+-&&||!(){}[]^\"~*?:\\/", "quote:fibre",
            "<script>alert(1)</script>", "'; DROP TABLE", "é̀", "\uD83D\uDE00", "${x} {{7*7}}"})
    void nothingThatIsTypedIsAnError(String typed) {
        String page = page("q=" + TestServer.encode(typed));
        assertThat(page).doesNotContain("<script>alert", "49");
        api("q=" + TestServer.encode(typed));
    }

    @Test
    void browsersCanAddTheSearchToTheirs() {
        assertThat(page("q=x")).contains("application/opensearchdescription+xml");
        assertThat(server.get("/opensearch.xml").body()).contains(server.url() + "/search?q={searchTerms}");
    }
}
