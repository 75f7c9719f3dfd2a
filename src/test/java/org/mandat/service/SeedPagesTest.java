package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.document.Folding;

/** Pages of the seeds, from a real store: what they say is what the graph and the texts say. */
class SeedPagesTest {
    private static MandatServer server;
    private static ReadingClient client;

    @BeforeAll
    static void start() {
        server = SeedServer.start();
        client = new ReadingClient(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> programmes() {
        return SeedServer.store().current().orElseThrow().documents().stream();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void aProgrammesPageHoldsEachCharacterOfItsText(String id) {
        Document page = client.page("/page/programme/" + id);
        String shown = page.select(".doc-text .words").stream().map(Element::wholeText).collect(Collectors.joining());
        assertThat(Folding.fold(shown))
                .isEqualTo(Folding.fold(SeedServer.store().current().orElseThrow().text(id)));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void eachMeasureIsMarkedInTheTextAndHasItsFactsBesideIt(String id) {
        Document page = client.page("/page/programme/" + id);
        List<ReadingClient.Row> measures = client.query(
                """
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        SELECT ?measure ?quote { ?measure mandat:statedIn <https://w3id.org/mandat/id/programme/%s> ; mandat:quote ?quote }
                        """
                        .formatted(id));
        assertThat(measures).isNotEmpty();
        for (ReadingClient.Row measure : measures) {
            String anchor = measure.get("measure").replaceFirst(".*/", "");
            Element mark = Objects.requireNonNull(page.getElementById(anchor), anchor);
            assertThat(page.select("a[href$=/page/measure/" + id + "/" + anchor + "]")).as(anchor).isNotEmpty();
            assertThat(measure.get("quote")).startsWith(Folding.fold(mark.wholeText()));
        }
        assertThat(page.select(".doc-text mark[id]")).hasSameSizeAs(measures);
    }

    @Test
    void aMeasureShowsEachFactWithTheWordsItWasReadFrom() {
        for (ReadingClient.Row each : client.query(
                """
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        SELECT ?measure (COUNT(DISTINCT ?reading) AS ?readings) { ?reading mandat:of ?measure } GROUP BY ?measure ORDER BY ?measure LIMIT 60
                        """)) {
            String path = each.get("measure").replace("https://w3id.org/mandat/id/", "/page/");
            Document page = client.page(path);
            assertThat(page.select("#facts ~ .table tbody tr")).as(path)
                    .hasSize(Integer.parseInt(each.get("readings")));
            String quote = Folding.fold(first(page, ".quote.large p").wholeText());
            for (Element evidence : page.select(".quote.large .evidence")) {
                assertThat(evidence.attr("title")).as(path).isNotEmpty();
            }
            assertThat(first(page, "mark.measure").text()).isEqualTo(quote);
        }
    }

    /** As many effects in each cell as the question counts. */
    @Test
    void theMatrixSaysWhatItsQuestionAnswers() {
        Map<String, Long> expected = new HashMap<>();
        for (ReadingClient.Row row : client.query(
                """
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        SELECT ?programme ?institution ?group (COUNT(DISTINCT ?effect) AS ?effects) {
                          ?effect mandat:institution ?institution ; mandat:kind/skos:broader* ?group ; mandat:of/mandat:statedIn ?programme .
                          ?group skos:topConceptOf <https://w3id.org/mandat/effect> . FILTER NOT EXISTS { ?institution a mandat:Company }
                        } GROUP BY ?programme ?institution ?group""")) {
            expected.put(
                    end(row.get("programme"), "programme/") + " " + end(row.get("institution"), "institution/") + " "
                            + end(row.get("group"), "effect/"),
                    Long.parseLong(row.get("effects")));
        }
        Map<String, Long> shown = new HashMap<>();
        for (int number = 1; number <= 2; number++) {
            Document page = client.page("/matrix?page=" + number);
            for (Element cell : page.select("a.cell")) {
                Matcher address = Pattern.compile("programme=([^&]*)&institution=(.*)").matcher(cell.attr("href"));
                assertThat(address.find()).isTrue();
                for (Element part : cell.select(".sign")) {
                    shown.put(
                            address.group(1) + " "
                                    + URLDecoder.decode(address.group(2),
                                            StandardCharsets.UTF_8)
                                    + " "
                                    + part.classNames().stream().filter(name -> !name.equals("sign")).findFirst()
                                            .orElseThrow(),
                            Long.parseLong(part.ownText()));
                }
            }
        }
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/matrix", "/institutions", "/themes", "/compare?programme=up-2022&programme=ps-2011",
            "/page/election/presidentielle-2022"})
    void theQueryOfATableAnswers(String path) throws IOException, InterruptedException {
        List<Element> links = client.page(path).select(".tools a").stream()
                .filter(link -> link.attr("href").startsWith("/sparql?format"))
                .toList();
        assertThat(links).isNotEmpty();
        for (Element link : links) {
            HttpResponse<String> answer = client.get(link.attr("href"), "*/*");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body().lines().count()).as(link.attr("href")).isGreaterThan(2);
        }
    }

    /** The figures of a list are those of the query that it names. */
    @ParameterizedTest
    @ValueSource(strings = {"institutions", "parties", "themes", "laws", "companies"})
    void aListSaysWhatItsQueryAnswers(String list) {
        Document page = client.page("/" + list);
        String csv = client.get(first(page, ".tools a").attr("href"), "*/*").body();
        List<String> expected = csv.lines().skip(1)
                .map(line -> line.replaceFirst("^https://w3id.org/mandat/(?:id/)?([^,]*),.*,(\\d+),(\\d+)$",
                        "$1 $2 $3"))
                .sorted()
                .toList();
        assertThat(page.select("tbody tr").stream()
                .map(row -> first(row, "a").attr("href").substring("/page/".length()) + " "
                        + row.select("td.number").eachText().stream().collect(Collectors.joining(" "))))
                .hasSizeGreaterThan(1).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anInstitutionSaysWhoSpeaksOfItAndWhoIsSilent() {
        Document page = client.page("/page/institution/cnil");
        assertThat(page.select("h1").text()).isEqualTo("CNIL");
        assertThat(page.select("#sentences ~ h3").eachText()).hasSize(2).first().asString().startsWith("2022");
        assertThat(page.select(".quote.empower")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("#silence ~ *").text()).contains("3 programmes", "Une absence n’est pas un refus");
        assertThat(page.select("a[rel=external]").eachAttr("href")).anyMatch(link -> link.contains("data.gouv.fr"));
        assertThat(client.page("/page/institution/cnil?lang=en").text()).contains("An absence is no refusal",
                "more budget");
    }

    @Test
    void targetsOfADayArePastFromTheDayAfter() {
        assertThat(first(client.page("/targets?on=2020-12-31"), "main strong").text()).contains("2 échéances sur 7");
        Document page = client.page("/targets?on=2021-01-01");
        assertThat(first(page, "main strong").text()).contains("4 échéances sur 7");
        assertThat(page.text()).contains("Une échéance passée ne dit pas si la cible a été atteinte");
        assertThat(page.select("svg circle.past")).hasSize(4);
        assertThat(client.page("/targets").select(".past")).isEmpty();
    }

    @Test
    void comparedProgrammesStandSideBySide() {
        Document page = client.page("/compare?programme=up-2022&programme=ps-2022&theme=connectivity");
        assertThat(page.select("#documents ~ .table tbody tr")).hasSize(2);
        assertThat(page.select("#themes ~ .table thead th")).hasSize(3);
        List<String> sentences = page.select("#sentences ~ .versus .quote > p").eachText();
        assertThat(sentences).anyMatch(quote -> quote.contains("fibre d'ici 2025"));
        List<List<String>> only = new ArrayList<>();
        page.select("#only ~ .versus > div").forEach(column -> only.add(column.select(".chip").eachText()));
        assertThat(only).hasSize(2);
        assertThat(only.get(0)).isNotEmpty().doesNotContainAnyElementsOf(only.get(1));
        assertThat(client.page("/compare?programme=up-2022").select("#documents")).isEmpty();
    }

    @Test
    void aPartOfAMeasureIsAFragmentOfItsPage() throws IOException, InterruptedException {
        ReadingClient.Row effect = client.query(
                """
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        SELECT ?effect ?measure { ?effect a mandat:InstitutionalEffect ; mandat:of ?measure } ORDER BY ?effect LIMIT 1""")
                .getFirst();
        String path = effect.get("effect").replace("https://w3id.org/mandat/id/", "/page/");
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        String fragment = effect.get("effect").substring(effect.get("measure").length() + 1);
        assertThat(answer.statusCode()).isBetween(301, 303);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("#" + fragment);
        assertThat(client.page(path).getElementById(fragment)).isNotNull();
    }

    private static Element first(Element page, String selector) {
        return page.select(selector).stream().findFirst().orElseThrow();
    }

    private static String end(String iri, String after) {
        return iri.substring(iri.indexOf(after) + after.length());
    }
}
