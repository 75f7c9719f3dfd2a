package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the IRIs of the graph answer. */
class DereferencingTest {
    private static final Path FIXTURE = Path.of("src/test/resources/fixture.trig");
    private static final String MEASURE = "/id/measure/alpha-2011/a026d3588431";
    private static final String BASE = "https://w3id.org/mandat";
    private static TestServer server;
    private static DatasetGraph fixture;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(FIXTURE);
        fixture = RDFDataMgr.loadDatasetGraph(FIXTURE.toUri().toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "text/html                                       | /page/institution/cnil",
            "*/*                                             | /page/institution/cnil",
            "text/turtle                                     | /id/institution/cnil.ttl",
            "text/html;q=0.4, text/turtle;q=0.6              | /id/institution/cnil.ttl",
            "text/turtle;q=0.2, application/ld+json;q=0.9    | /id/institution/cnil.jsonld",
            "application/json                                | /id/institution/cnil.json",
            "application/rdf+xml, text/html;q=0.9            | /id/institution/cnil.rdf",
            "application/n-triples                           | /id/institution/cnil.nt",
            "text/n3                                         | /id/institution/cnil.n3",
            "application/rdf+json                            | /id/institution/cnil.rj",
            "text/turtle;q=0, text/html;q=0.1, application/ld+json | /id/institution/cnil.jsonld"})
    void aThingLeadsToWhatTheClientPrefers(String accept, String location) {
        HttpResponse<String> answer = server.get("/id/institution/cnil", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(location);
        assertThat(answer.headers().firstValue("Vary")).get().asString().contains("Accept");
        assertThat(answer.headers().firstValue("Link")).get().asString().contains("rel=\"alternate\"",
                "</id/institution/cnil.ttl>", "rel=\"bookmark\"");
    }

    @Test
    void whatNobodyCanSendIsNotAcceptable() {
        assertThat(server.get("/id/institution/cnil", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/institution/cnil", "/effect/more-budget", "/theme/fibre", MEASURE,
            "/id/programme/alpha-2011",
            "/id/text/alpha-2011", "/id/party/alpha", MEASURE + "/effect/cnil/more-budget",
            "/id/text/alpha-2011/passage/0-93/selector"})
    void everyFormatSaysTheSameOfIt(String thing) {
        Graph turtle = read(thing + ".ttl", Lang.TURTLE);
        String iri = iri(thing);
        assertThat(turtle.find(node(iri), null, null).toList()).isNotEmpty();
        for (Map.Entry<String, Lang> format : Map.of(".rdf", Lang.RDFXML, ".nt", Lang.NTRIPLES, ".n3", Lang.TURTLE,
                ".rj", Lang.RDFJSON).entrySet()) {
            Graph other = read(thing + format.getKey(), format.getValue());
            assertThat(statements(other)).as(format.getKey()).isEqualTo(statements(turtle));
        }
        for (String ending : new String[]{".jsonld", ".json"}) {
            assertThat(statements(JsonLdReader.read(server, thing + ending))).as(ending).isEqualTo(statements(turtle));
        }
    }

    /** All it says is in the graph, but for what it says of itself. */
    @ParameterizedTest
    @ValueSource(strings = {MEASURE, "/id/institution/cnil", "/theme/fibre"})
    void aDescriptionInventsNothing(String thing) {
        Graph description = read(thing + ".ttl", Lang.TURTLE);
        String document = server.url() + thing + ".ttl";
        assertThat(description.find(node(document), node("http://xmlns.com/foaf/0.1/primaryTopic"), node(iri(thing)))
                .toList()).hasSize(1);
        Graph union = fixture.getUnionGraph();
        assertThat(description.stream().filter(triple -> !triple.getSubject().hasURI(document))
                .filter(triple -> !union.contains(triple))).isEmpty();
    }

    @Test
    void aMeasureComesWithItsReadingsEvidenceAndTheNamesOfWhatItSpeaksOf() {
        String turtle = server.get(MEASURE + ".ttl").body();
        assertThat(turtle).contains("mandat:InstitutionalEffect", "oa:exact", "si on lui affecte les crédits",
                "\"more budget\"@en", "prov:wasDerivedFrom", "graph/programme/alpha-2011", "/reading/1>");
        assertThat(read(MEASURE + ".ttl", Lang.TURTLE).size()).isLessThan(200);
    }

    @Test
    void whatLeadsToAThingComesByPages() {
        String measures = IntStream.range(0, 250)
                .mapToObj(i -> "<m" + i + "> a mandat:Measure ; mandat:statedIn <programme/p> .")
                .collect(Collectors.joining("\n", "BASE <" + BASE + "/id/> PREFIX mandat: <" + BASE
                        + "/def#> GRAPH <graph/reference> { <programme/p> a mandat:Programme .\n", "}"));
        try (TestServer large = TestServer.ofTrig(measures)) {
            Set<String> seen = new TreeSet<>();
            String next = "/id/programme/p.ttl";
            int pages = 0;
            while (!next.isEmpty()) {
                HttpResponse<String> page = large.get(next);
                page.body().lines().filter(line -> line.contains("statedIn")).forEach(seen::add);
                pages++;
                next = page.headers().firstValue("Link").orElse("").replaceFirst(".*<([^>]*)>; rel=\"next\".*|.*",
                        "$1");
            }
            assertThat(pages).isEqualTo(3);
            assertThat(read(large, "/id/programme/p.ttl?page=3", Lang.TURTLE)
                    .find(null, node(BASE + "/def#statedIn"), null).toList()).hasSize(50);
            assertThat(large.get("/page/programme/p", "Accept", "text/html").body()).contains("?page=2#inverse");
            assertThat(large.get("/id/programme/p.ttl?page=0").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aThingWithoutAPageOfItsOwnHasATable() {
        for (String language : new String[]{"fr", "en"}) {
            String page = server.get("/page/text/alpha-2011/passage/0-93?lang=" + language, "Accept", "text/html")
                    .body();
            assertThat(page).contains("<h1 lang=\"fr\">Renforcement des missions et du budget de la CNIL",
                    "href=\"/page" + MEASURE.substring(3) + "?lang=" + language + "\"",
                    "/id/text/alpha-2011/passage/0-93.ttl", "<html lang=\"" + language + "\"");
        }
    }

    /** Data that no browser runs, and that nothing in it can break out of. */
    @Test
    void pagesSayInSchemaOrgWhatTheyAreAbout() {
        for (String[] page : new String[][]{{"/", "Dataset"}, {"/page/law/loi-hadopi", "Legislation"},
                {"/page/institution/cnil", "GovernmentOrganization"}, {"/page/programme/alpha-2011", "CreativeWork"}}) {
            String html = server.get(page[0], "Accept", "text/html").body();
            String data = html.replaceFirst("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
            assertThat(JSON.parse(data).getString("@type")).isEqualTo(page[1]);
            assertThat(JSON.parse(data).getString("name")).isNotEmpty();
        }
        try (TestServer hostile = TestServer.ofTrig("PREFIX skos: <http://www.w3.org/2004/02/skos/core#> GRAPH <" + BASE
                + "/id/graph/reference> { <" + BASE + "/id/law/x> skos:prefLabel \"</script><script>alert(1)\"@fr }")) {
            assertThat(hostile.get("/page/law/x", "Accept", "text/html").body()).doesNotContain("<script>alert")
                    .contains("\\u003c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/institution/nobody", "/id/institution/nobody.ttl", "/theme/nothing", "/page/law/none",
            "/id/", "/page/"})
    void whatTheGraphDoesNotKnowIsNotFound(String path) {
        assertThat(server.get(path, "Accept", "text/html").statusCode()).isIn(400, 404);
        assertThat(server.get(path, "Accept", "*/*").statusCode()).isIn(400, 404, 406);
    }

    @Test
    void theContextNamesEveryTermOnceAndIsUnderstood() throws JsonLdError {
        String context = server.get("/context.jsonld").body();
        var terms = JSON.parse(context).getObj("@context");
        List<String> meanings = terms.keys().stream().filter(key -> terms.get(key).isObject())
                .map(key -> terms.getObj(key).getString("@id")).toList();
        assertThat(meanings).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(JsonLd.expand(JsonDocument.of(new StringReader(context))).get()).isEmpty();
        assertThat(context).doesNotContain("\"party\" : \"https");
    }

    private static Graph read(String path, Lang lang) {
        return read(server, path, lang);
    }

    private static Graph read(TestServer asked, String path, Lang lang) {
        HttpResponse<String> answer = asked.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return parse(answer.body(), lang);
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(StreamRDFLib.graph(graph));
        return graph;
    }

    /** As text, without what a document says of itself, whose address differs. */
    private static Set<String> statements(Graph graph) {
        return graph.stream().filter(triple -> !triple.getSubject().toString().startsWith("http://localhost"))
                .map(Object::toString).collect(Collectors.toSet());
    }

    private static String iri(String thing) {
        return BASE + thing;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
