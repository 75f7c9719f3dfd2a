package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.question.Question;
import org.mandat.question.Questions;

class QuestionPagesTest {
    private static final Questions QUESTIONS = Questions.read(Path.of("queries"));
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Question> questions() {
        return QUESTIONS.all().stream();
    }

    private static String page(String path) {
        HttpResponse<String> page = server.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).as(path + ": " + page.body()).isEqualTo(200);
        return page.body();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachHasAPageInBothLanguagesWithoutAWordOfTheMachine(Question question) {
        // text:query has no index over this data set.
        if (question.name().startsWith("search-")) {
            return;
        }
        for (String language : List.of("fr", "en")) {
            String page = page("/questions/" + question.name() + "?lang=" + language);
            assertThat(page).contains("<html lang=\"" + language + "\">", question.title(language).replace("’", "’"),
                    "/api/questions/" + question.name(), "/sparql?question=" + question.name());
            for (String column : question.columns()) {
                assertThat(question.headings().of(column, language)).as(question.name() + " ?" + column)
                        .isNotEqualTo(column);
            }
        }
    }

    @Test
    void theListNamesThemAll() {
        String list = page("/questions");
        questions().forEach(question -> assertThat(list).contains("/questions/" + question.name() + "\""));
    }

    @Test
    void aFormOffersWhatTheGraphHas() {
        String page = page("/questions/institution-over-years?institution=anssi");
        assertThat(page).contains("<option value=\"anssi\" selected>", "<option value=\"cnil\">");
        assertThat(page("/questions/theme-over-years")).contains("<option value=\"connectivity\" selected>",
                "<option value=\"free-software\">");
        assertThat(page("/questions/overdue-targets")).contains("type=\"date\" value=\"2024-01-01\"");
        assertThat(page("/questions/sections?lang=en")).contains("<option value=\"\">— all —</option>",
                "<input type=\"hidden\" name=\"lang\" value=\"en\">");
    }

    @Test
    void aThingIsFoundByItsNameToo() {
        assertThat(page("/questions/institution-over-years?institution=ANSSI"))
                .contains("<option value=\"anssi\" selected>", "Élargir les missions de l’ANSSI");
    }

    @Test
    void namesAndWordsFollowTheLanguage() {
        assertThat(page("/questions/said-or-silent?institution=cnil&lang=fr")).contains(">mesure</td>");
        assertThat(page("/questions/said-or-silent?institution=cnil&lang=en")).contains(">measure</td>")
                .doesNotContain(">mesure</td>");
        assertThat(page("/questions/empowered-institutions?lang=en")).contains(">more staff</a>");
        assertThat(page("/questions/empowered-institutions?lang=fr")).contains(">plus d’effectifs</a>");
    }

    @Test
    void aRowLeadsToItsSentencesOrShowsThem() {
        assertThat(page("/questions/effects-by-kind")).contains("/questions/evidence-effect?kind=");
        String proved = page("/questions/effects-by-kind?evidence=1");
        assertThat(proved).contains("class=\"proof\"", "<mark>Nous supprimerons le Sénat.</mark>",
                "/page/measure/alpha-2017/");
        assertThat(page("/questions/overview")).doesNotContain("evidence=1");
    }

    @Test
    void anAnswerIsDrawnWithLinksToSentences() {
        assertThat(page("/questions/empowerment-matrix")).contains("<svg class=\"chart\"", "▲", "▼",
                "<a href=\"/questions/evidence-effect?institution=", "format=svg");
        assertThat(page("/questions/sources")).doesNotContain("<svg class=\"chart\"");
    }

    @Test
    void anEmptyAnswerSaysWhy() {
        assertThat(page("/questions/institution-over-years?institution=ansi"))
                .contains("«\u00a0institution:ansi\u00a0» n’est pas dans le graphe", "institution:anssi");
    }

    @ParameterizedTest
    @CsvSource({"institution-over-years?instituton=anssi,400,il y a institution",
            "institution-over-years?institution=a%20b,400,attend un nom court", "nothing,404,pas de question",
            "overdue-targets?on=yesterday,400,attend une date", "overview?evidence=1,200,Mesures"})
    void whatCannotBeAskedIsSaid(String path, int status, String words) {
        HttpResponse<String> page = server.get("/questions/" + path, "Accept", "text/html", "Accept-Language", "fr");
        assertThat(page.statusCode()).isEqualTo(status);
        if (status != 404) {
            assertThat(page.body()).contains(words);
        }
    }

    @Test
    void longAnswersComeInPages() {
        String trig = IntStream.range(0, 250).mapToObj(i -> "<https://w3id.org/mandat/id/programme/p" + i
                + "> a mandat:Programme ; mandat:year " + (1700 + i)
                + " ; <http://purl.org/dc/terms/title> \"Programme " + i
                + "\" ; mandat:documentType mandat:letter .").collect(Collectors.joining("\n",
                        "PREFIX mandat: <https://w3id.org/mandat/def#> GRAPH <http://example.org/g> {\n", "\n}"));
        try (TestServer many = TestServer.ofTrig(trig)) {
            String first = many.get("/questions/overview", "Accept", "text/html").body();
            assertThat(first)
                    .contains("<strong>250\u00a0lignes</strong>", "Programme 99<", "rel=\"next\"", "de plus sont")
                    .doesNotContain("Programme 100<", "rel=\"prev\"");
            String last = many.get("/questions/overview?page=3", "Accept", "text/html").body();
            assertThat(last).contains("Programme 249<", "rel=\"prev\"").doesNotContain("rel=\"next\"");
        }
    }

    @Test
    void anIriOfAQuestionLeadsToItsPage() {
        assertThat(server.get("/page/question/overview").headers().firstValue("Location"))
                .hasValue("/questions/overview");
    }
}
