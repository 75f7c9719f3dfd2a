package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.service.http.Language;
import org.mandat.service.view.Messages;

class PagesTest {
    private static final String HOSTILE = "\\\"><script>alert(1)</script><img src=x onerror=alert(2)>'&{{7777*7777}}";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theStartPageSaysWhatIsHereInBothLanguages() {
        String french = server.get("/").body();
        assertThat(french).contains("<html lang=\"fr\">", "<strong>3</strong> <span>programmes</span>",
                "<strong>17</strong> <span>mesures</span>", "Le numérique en commun", "Parti bêta",
                "<span class=\"sign empower\">", "aria-label=\"6 renforcer", server.endpoint(),
                "/questions/created-bodies");
        HttpResponse<String> english = server.get("/", "Accept-Language", "en-GB,en;q=0.9,fr;q=0.1");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(english.body()).contains("<html lang=\"en\">", "<strong>17</strong> <span>measures</span>",
                "aria-label=\"6 empower", "href=\"/?lang=fr\"");
        assertThat(server.get("/?lang=fr", "Accept-Language", "en").body()).contains("<html lang=\"fr\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sparql", "/nothing", "/programmes", "/institutions", "/parties", "/themes", "/laws",
            "/companies", "/elections", "/matrix", "/compare", "/compare?programme=alpha-2011&programme=beta-2022",
            "/targets",
            "/targets?on=2021-01-01", "/about", "/page/programme/alpha-2011", "/page/programme/alpha-2011/section/1",
            "/page/measure/alpha-2011/a026d3588431", "/page/institution/cnil", "/page/party/alpha",
            "/page/person/camille-alpha",
            "/page/law/loi-hadopi", "/page/theme/fibre", "/page/effect/more-budget", "/questions",
            "/questions/empowerment-matrix", "/api", "/search", "/questions/institution-over-years"})
    void pagesHaveOneHeadingTheSamePartsAndNoForeignOrInlineThings(String path) {
        for (String language : new String[]{"fr", "en"}) {
            String page = server
                    .get(path + (path.contains("?") ? "&" : "?") + "lang=" + language, "Accept", "text/html").body();
            assertThat(page.split("<h1", -1)).hasSize(2);
            assertThat(page).contains("<main", "<footer", "name=\"viewport\"", "hreflang=")
                    .doesNotContain(" style=", "<style", "//cdn").doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script(?! src=\"/static/[a-z]+\\.js\\?v=[0-9a-f]+\" defer></script>"
                            + "| type=\"application/ld\\+json\">)");
            assertThat(page).doesNotContainPattern("(?:src|<link[^>]*href)=\"https?:");
        }
    }

    @Test
    void frenchHasItsSpacesBeforeMarks() {
        String texts = Messages.in(Language.FR).texts().values().stream().collect(Collectors.joining("\n"));
        assertThat(texts).doesNotContainPattern("[ \\p{L}][;!?»]").doesNotContainPattern("[ \\p{L}]:(?!//|\\p{L})")
                .doesNotContain("«\u0020", "'");
    }

    @Test
    void theLanguagesSayTheSameThings() {
        assertThat(Messages.in(Language.FR).texts().keySet()).isEqualTo(Messages.in(Language.EN).texts().keySet());
    }

    @Test
    void anAnswerIsATableWithLabelsLinksAndFiles() {
        HttpResponse<String> page = server.query(
                """
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        SELECT ?programme ?programmeLabel ?year { ?programme mandat:year ?year ; <http://purl.org/dc/terms/title> ?programmeLabel }
                        """,
                "text/html");
        assertThat(page.body()).contains("<strong>3\u00a0lignes</strong>", ">Le numérique en commun</a>",
                "<td class=\"number\">2022</td>", "format=csv").doesNotContain(">programmeLabel</th>");
        assertThat(server.query("ASK {}", "text/html").body()).contains("Oui");
        assertThat(server.query("DESCRIBE <https://w3id.org/mandat/id/programme/beta-2022>", "text/html").body())
                .contains("Le numérique en commun", "triplets</strong>");
        assertThat(server.query("SELECT * { ?s <http://example.org/none> ?o }", "text/html").body())
                .contains("Aucune ligne");
    }

    @Test
    void aQuestionIsRunByItsName() {
        HttpResponse<String> answer = server.get("/sparql?question=institution-over-years&institution=anssi");
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/sparql?query=").contains("institution%2Fanssi");
        assertThat(server.get(location, "Accept", "text/csv").statusCode()).isEqualTo(200);
        assertThat(server.get("/sparql?question=nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/sparql?question=institution-over-years&other=1").statusCode()).isEqualTo(400);
    }

    @Test
    void everyExampleOfTheStartPageAnswers() {
        String page = server.get("/").body();
        assertThat(java.util.regex.Pattern.compile("href=\"(/questions/[^\"]*)\"").matcher(page).results()
                .map(link -> link.group(1)).filter(link -> server.get(link, "Accept", "text/html").statusCode() != 200))
                .isEmpty();
    }

    @Test
    void hostileNamesAreOnlyText() {
        try (TestServer hostile = TestServer
                .ofTrig("""
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        GRAPH <http://example.org/g> {
                          <http://example.org/p> a mandat:Programme ; <http://purl.org/dc/terms/title> "H" ; mandat:year 2022 ; mandat:party <http://example.org/q> .
                          <http://example.org/q> skos:prefLabel "H"@fr . <http://example.org/m> mandat:statedIn <http://example.org/p> ; mandat:quote "H"@fr .
                          <http://example.org/e> a mandat:InstitutionalEffect ; mandat:of <http://example.org/m> ; mandat:institution <javascript:alert(1)> .
                          <javascript:alert(1)> skos:prefLabel "H"@fr ; mandat:acronym "H2" .
                        }"""
                        .replace("H\"", HOSTILE + "\""))) {
            String query = "SELECT * { ?s ?p ?o FILTER(\"" + HOSTILE + "\" != '') }";
            for (String page : new String[]{hostile.get("/").body(), hostile.get("/programmes").body(),
                    hostile.get("/matrix").body(), hostile.get("/matrix?format=svg").body(),
                    hostile.query(query, "text/html").body(),
                    hostile.query(query + HOSTILE, "text/html").body(),
                    hostile.query("CONSTRUCT WHERE { ?s ?p ?o }", "text/html").body(),
                    hostile.get("/%22%3E%3Cscript%3Ealert(1)?lang=%22%3E%3Cscript%3E", "Accept", "text/html").body()}) {
                assertThat(page).doesNotContain("<script>", "<img src=x", "href=\"javascript:", "60481729");
            }
            assertThat(hostile.get("/").body()).contains("&lt;script&gt;alert(1)");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,Aucun programme", "1,<strong>1</strong> <span>programme</span>", "1000,Tous les programmes"})
    void thePageIsBoundedAndWholeWhateverIsLoaded(int programmes, String expected) {
        String trig = IntStream.range(0, programmes)
                .mapToObj(i -> "<https://w3id.org/mandat/id/programme/p" + i + "> a mandat:Programme ; mandat:year "
                        + (1900 + i) + " ; <http://purl.org/dc/terms/title> \"Programme " + i + "\" .")
                .collect(Collectors.joining("\n",
                        "PREFIX mandat: <https://w3id.org/mandat/def#> GRAPH <http://example.org/g> {\n",
                        "\n}"));
        try (TestServer other = TestServer.ofTrig(trig)) {
            String page = other.get("/").body();
            assertThat(page).contains(expected, "</html>");
            assertThat(page.length()).isLessThan(200_000);
        }
    }

    @Test
    void smallThingsAreThere() {
        assertThat(server.get("/health").body()).contains("\"ready\" : true", "a".repeat(64));
        assertThat(server.get("/robots.txt").body()).contains("Disallow: /sparql?");
        assertThat(server.get("/favicon.svg").headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        HttpResponse<String> style = server.get("/static/mandat.css");
        assertThat(style.body()).contains("color-scheme: light dark");
        assertThat(server.get("/static/mandat.css", "If-None-Match", style.headers().firstValue("ETag").orElseThrow())
                .statusCode()).isEqualTo(304);
        assertThat(server.get("/nothing", "Accept", "text/html", "Accept-Language", "en").body())
                .contains("<h1>Page not found</h1>");
        assertThat(server.send("POST", "/health", "").statusCode()).isEqualTo(405);
    }
}
