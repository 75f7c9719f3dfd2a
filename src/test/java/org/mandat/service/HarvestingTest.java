package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.store.Store;

/** What harvesters and federated queries read, over HTTP from a store. */
class HarvestingTest {
    private static final Path FIXTURE = Path.of("src/test/resources/fixture.trig");
    private static final Path SUITES = Path.of(System.getProperty("mandat.suites", "../shared/suites"));
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;
    private static TestServer server;
    private static TestServer portal;

    @BeforeAll
    static void start() {
        server = TestServer.ofStore(TestServer.store(folder.resolve("fixture"), FIXTURE));
        String trig = IntStream.range(0, 101)
                .mapToObj(i -> "GRAPH <graph/programme/p" + i + "> { <programme/p" + i + "> a mandat:Programme ; "
                        + "dcterms:title \"P" + i + "\"@fr ; dcterms:rightsHolder <party/x> }")
                .collect(Collectors.joining("\n", "BASE <https://w3id.org/mandat/id/> PREFIX mandat: "
                        + "<https://w3id.org/mandat/def#> PREFIX dcterms: <http://purl.org/dc/terms/>\n"
                        + "GRAPH <graph/reference> { <party/x> a mandat:Party }\n", ""));
        portal = TestServer.ofStore(TestServer.publish(Store.at(folder.resolve("portal")), trig));
    }

    @AfterAll
    static void stop() {
        portal.close();
        server.close();
    }

    @Test
    void theEndpointDescribesItselfUnderTheAddressAsked() {
        Model model = read("/sparql");
        Resource service = model.getResource(server.endpoint());
        assertThat(model.listSubjectsWithProperty(RDF.type, resource(SD + "Service")).toList())
                .containsExactly(service);
        assertThat(service.hasProperty(property(SD + "endpoint"), service)).isTrue();
        assertThat(service.hasProperty(property(SD + "feature"), resource(SD + "UnionDefaultGraph"))).isTrue();
        Set<String> named = names(model);
        assertThat(named).contains("https://w3id.org/mandat/id/graph/programme/alpha-2011",
                "https://w3id.org/mandat/id/graph/catalogue");
        assertThat(named).isEqualTo(new TreeSet<>(rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")));
        assertThat(server.get("/sparql", "Accept", "text/html").body()).contains("<textarea");
    }

    private static Set<String> names(Model model) {
        return model.listObjectsOfProperty(property(SD + "name")).toList().stream().map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every count is the one that the endpoint itself gives. */
    @Test
    void theDataSetIsCountedExactly() {
        Model model = read("/.well-known/void");
        Resource dataset = model.getResource(server.url() + "/.well-known/void#dataset");
        assertThat(dataset.getProperty(VOID.triples).getLong())
                .isEqualTo(number("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        for (Resource part : objects(dataset, VOID.classPartition)) {
            String type = part.getPropertyResourceValue(VOID._class).getURI();
            assertThat(part.getProperty(VOID.entities).getLong()).as(type)
                    .isEqualTo(number("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <" + type + "> }"));
        }
        for (Resource part : objects(dataset, VOID.propertyPartition)) {
            String p = part.getPropertyResourceValue(VOID.property).getURI();
            assertThat(part.getProperty(VOID.distinctObjects).getLong()).as(p)
                    .isEqualTo(number("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s <" + p + "> ?o }"));
        }
        assertThat(objects(dataset, VOID.dataDump)).hasSize(3)
                .allSatisfy(dump -> assertThat(bytes(path(dump)).statusCode()).isEqualTo(200));
        assertThat(objects(dataset, VOID.exampleResource)).isNotEmpty().allSatisfy(example -> assertThat(
                server.get(example.getURI().replace("https://w3id.org/mandat", ""), "Accept", "text/turtle")
                        .statusCode())
                .isEqualTo(303));
        Resource links = model.listSubjectsWithProperty(RDF.type, VOID.Linkset).toList().stream()
                .filter(each -> each.hasProperty(VOID.linkPredicate, resource("http://www.w3.org/2002/07/owl#sameAs")))
                .findFirst().orElseThrow();
        assertThat(links.getProperty(VOID.triples).getLong()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?default", "?graph=default", "?graph=https://w3id.org/mandat/id/graph/programme/alpha-2011"})
    void aGraphComesWhole(String which) {
        Graph graph = read("/data" + which).getGraph();
        String pattern = which.contains("alpha")
                ? "GRAPH <https://w3id.org/mandat/id/graph/programme/alpha-2011> { ?s ?p ?o }"
                : "?s ?p ?o";
        assertThat((long) graph.size()).isEqualTo(number("SELECT (COUNT(*) AS ?n) { " + pattern + " }"));
        HttpResponse<String> head = server.send("HEAD", "/data" + which, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?graph=https://example.org/none,404", "'',400", "?default&graph=default,400",
            "?graph=%3E%20%7B,404", "?graph=a&graph=b,400"})
    void whatIsNoGraphIsSaidSo(String which, int status) {
        assertThat(server.get("/data" + which).statusCode()).isEqualTo(status);
    }

    @Test
    void aDumpIsAFileWithRanges() {
        String path = "/dumps/mandat.nq.gz";
        HttpResponse<byte[]> whole = bytes(path);
        HttpResponse<String> head = server.send("HEAD", path, "");
        assertThat(head.headers().firstValue("Content-Length")).hasValue("" + whole.body().length);
        assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        String tag = head.headers().firstValue("ETag").orElseThrow();
        String modified = head.headers().firstValue("Last-Modified").orElseThrow();
        int size = whole.body().length;
        for (String[] range : new String[][]{{"bytes=0-9", "0", "10"}, {"bytes=10-", "10", "" + size},
                {"bytes=-7", "" + (size - 7), "" + size}, {"bytes=5-99999999", "5", "" + size}}) {
            HttpResponse<byte[]> part = bytes(path, "Range", range[0], "If-Range", tag);
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(
                    Arrays.copyOfRange(whole.body(), Integer.parseInt(range[1]), Integer.parseInt(range[2])));
        }
        HttpResponse<byte[]> beyond = bytes(path, "Range", "bytes=" + size + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */" + size);
        for (String[] whether : new String[][]{{"bytes=0-9", "\"other\""}, {"bytes=0-1,4-5", tag}, {"lines=1-2", tag},
                {"bytes=9-2", tag}}) {
            assertThat(bytes(path, "Range", whether[0], "If-Range", whether[1]).statusCode()).isEqualTo(200);
        }
        assertThat(bytes(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(bytes(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(bytes(path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode()).isEqualTo(200);
        assertThat(bytes(path, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
        assertThat(bytes("/dumps/programme/nobody.nq.gz").statusCode()).isEqualTo(404);
        assertThat(bytes("/dumps/mandat.ttl.gz").statusCode()).isEqualTo(404);
        assertThat(bytes("/dumps/programme/../../CURRENT.nq.gz").statusCode()).isIn(400, 404);
    }

    @Test
    void everyDumpHoldsWhatIsServed() throws IOException {
        long quads = number("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
        assertThat(dataset("/dumps/mandat.nq.gz", Lang.NQUADS).stream().count()).isEqualTo(quads);
        assertThat(dataset("/dumps/mandat.trig.gz", Lang.TRIG).stream().count()).isEqualTo(quads);
        Graph turtle = dataset("/dumps/programme/alpha-2011.ttl.gz", Lang.TURTLE).getDefaultGraph();
        assertThat(turtle.isIsomorphicWith(dataset("/dumps/programme/alpha-2011.nq.gz", Lang.NQUADS).getUnionGraph()))
                .isTrue();
        assertThat(new String(unzip(bytes("/dumps/programme/alpha-2011.jsonld.gz").body()), StandardCharsets.UTF_8))
                .contains("@context");
        assertThat(unzip(bytes("/dumps/mandat.brf.gz").body())).startsWith("BRDF".getBytes(StandardCharsets.UTF_8));
    }

    /** The shapes of DCAT-AP 3.0.1, used in place. */
    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-SHACL.ttl", "ranges.ttl"})
    void theCatalogueIsDcatAp(String shapes) {
        Path file = SUITES.resolve("dcat-ap-3.0.1").resolve(shapes);
        if (!Files.exists(file)) {
            System.out.println("skipping: " + file + " is not there (the property mandat.suites says where)");
        }
        assumeTrue(Files.exists(file));
        Graph catalogue = read("/catalog").getGraph();
        var report = ShaclValidator.get().validate(Shapes.parse(whole(file)), catalogue);
        assertThat(report.getEntries().stream().map(entry -> entry.focusNode() + " " + entry.resultPath() + " "
                + entry.message())).isEmpty();
    }

    /** The shapes as published name some property shapes that they do not hold: those say nothing and are left out. */
    private static Graph whole(Path file) {
        Graph shapes = RDFDataMgr.loadGraph(file.toUri().toString());
        List<Triple> lost = shapes
                .find(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/shacl#property"), Node.ANY)
                .filterDrop(each -> shapes.contains(each.getObject(), Node.ANY, Node.ANY)).toList();
        System.out.println(file.getFileName() + ": " + lost.size() + " property shapes are named and not there");
        lost.forEach(shapes::delete);
        return shapes;
    }

    /**
     * What udata's DCAT harvester needs to read a catalogue (udata/harvest/backends/dcat.py): a HEAD whose type is RDF, or an address that ends with
     * the format, kept by the links to other pages; {@code hydra:next} of the one {@code hydra:PartialCollectionView}; for every data set, series and
     * service a {@code dcterms:identifier} of its own and a title; services that no distribution is accessed through; files with an address.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "/catalog.ttl", "/catalog.rdf", "/catalog.jsonld"})
    void anOpenDataPortalCanHarvestIt(String address) {
        HttpResponse<String> head = portal.send("HEAD", address, "");
        assertThat(head.statusCode()).isEqualTo(200);
        String type = head.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
        assertThat(type).isIn("text/turtle", "application/rdf+xml", "application/ld+json");
        List<String> identifiers = new ArrayList<>();
        Set<String> services = new TreeSet<>();
        String next = address;
        int pages = 0;
        while (!next.isEmpty()) {
            pages++;
            HttpResponse<String> answer = portal.get(next);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
            Model page = type.contains("json") ? ModelFactory.createDefaultModel() : parse(answer, type);
            if (type.contains("json")) {
                page = parse(portal.get(next.replace(".jsonld", ".ttl")), "text/turtle");
            }
            for (Resource kind : new Resource[]{DCAT.Dataset, resource(DCAT.NS + "DatasetSeries")}) {
                page.listSubjectsWithProperty(RDF.type, kind).forEachRemaining(each -> {
                    identifiers.add(each.getProperty(DCTerms.identifier).getString());
                    assertThat(each.hasProperty(DCTerms.title)).as("title of " + each).isTrue();
                    objects(each, DCAT.distribution).forEach(file -> {
                        assertThat(file.hasProperty(DCAT.downloadURL)).isTrue();
                        assertThat(file.hasProperty(DCAT.accessService)).isFalse();
                        assertThat(file.getProperty(DCAT.byteSize).getLong()).isPositive();
                        assertThat(file.getPropertyResourceValue(property(SPDX + "checksum"))
                                .getPropertyResourceValue(property(SPDX + "algorithm")))
                                .isEqualTo(resource(SPDX + "checksumAlgorithm_sha256"));
                    });
                });
            }
            page.listSubjectsWithProperty(RDF.type, DCAT.DataService).forEachRemaining(each -> {
                services.add(each.getProperty(DCTerms.identifier).getString());
                assertThat(each.hasProperty(DCAT.endpointURL)).isTrue();
                assertThat(page(each)).isTrue();
            });
            List<Resource> views = page.listSubjectsWithProperty(RDF.type,
                    resource(HYDRA + "PartialCollectionView")).toList();
            assertThat(views).hasSize(1);
            Resource following = views.getFirst().getPropertyResourceValue(property(HYDRA + "next"));
            next = following == null ? "" : following.getURI().substring(portal.url().length());
            if (type.contains("json")) {
                next = next.replace(".ttl", ".jsonld");
            }
        }
        assertThat(pages).isEqualTo(3);
        // The series is on each page that has its members.
        assertThat(new TreeSet<>(identifiers)).hasSize(103);
        assertThat(services).hasSize(2);
        assertThat(portal.get("/catalog/programme/p99").headers().firstValue("Location")).get().asString()
                .matches("/catalog\\?page=[123]");
    }

    private static boolean page(Resource service) {
        return service.getModel().contains(null, DCAT.service, service);
    }

    @Test
    void aFileIsWhatTheCatalogueSaysOfIt() {
        Model model = read("/catalog");
        for (Resource file : model.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList()) {
            HttpResponse<byte[]> sent = bytes(path(file.getPropertyResourceValue(DCAT.downloadURL)));
            assertThat(sent.body()).hasSize((int) file.getProperty(DCAT.byteSize).getLong());
            assertThat(file.getPropertyResourceValue(property(SPDX + "checksum"))
                    .getProperty(property(SPDX + "checksumValue")).getString())
                    .isEqualTo(org.mandat.knowledge.Digest.sha256(sent.body()));
        }
    }

    @Test
    void theSiteMapListsPagesInFilesOfBoundedSize() {
        String map = server.get("/sitemap.xml").body();
        assertThat(map).contains("<loc>" + server.url() + "/page/programme/alpha-2011</loc>", "<urlset");
        assertThat(map.lines().filter(line -> line.contains("<loc>"))
                .map(line -> line.replaceAll(".*<loc>|</loc>.*", ""))
                .distinct().filter(url -> server.get(url.substring(server.url().length()), "Accept", "text/html")
                        .statusCode() != 200))
                .isEmpty();
        assertThat(server.get("/robots.txt").body()).contains("Sitemap: " + server.url() + "/sitemap.xml");
        assertThat(server.get("/sitemap/2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedTellsWhatEachGenerationChanged(@TempDir Path other) throws IOException {
        String trig = Files.readString(FIXTURE);
        Store store = TestServer.publish(Store.at(other), trig);
        TestServer.publish(store, trig.replace("a026d3588431", "b026d3588431").replace("mandat:specificity 3 ;", ""));
        try (TestServer later = TestServer.ofStore(store)) {
            String feed = later.get("/feed?lang=en").body();
            assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "1\u00a0measure more",
                    "1\u00a0measure fewer",
                    "measures read otherwise", "Renforcement des missions", "17\u00a0measures more");
            assertThat(feed.split("<entry>", -1)).hasSize(3);
            assertThat(feed.replaceAll("(?s).*?href=\"[^\"]*(/page/measure/alpha-2011/a026d3588431[^\"]*)\".*", "$1"))
                    .contains("generation=" + store.generations().getFirst().hash())
                    .satisfies(link -> assertThat(later.get(link, "Accept", "text/html").statusCode()).isEqualTo(200));
            org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> javax.xml.parsers.DocumentBuilderFactory
                    .newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static Model read(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        return parse(answer, "text/turtle");
    }

    private static Model parse(HttpResponse<String> answer, String type) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), type.contains("xml") ? Lang.RDFXML : Lang.TURTLE).parse(model.getGraph());
        return model;
    }

    private static DatasetGraph dataset(String path, Lang lang) throws IOException {
        return RDFParser.source(new ByteArrayInputStream(unzip(bytes(path).body()))).lang(lang).toDatasetGraph();
    }

    private static byte[] unzip(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        try {
            return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String query) {
        return Long.parseLong(rows(query).getFirst());
    }

    private static List<String> rows(String query) {
        return server.query(query, "text/csv").body().lines().skip(1).toList();
    }

    private static String path(Resource at) {
        return at.getURI().substring(server.url().length());
    }

    private static List<Resource> objects(Resource of, Property property) {
        return of.listProperties(property).mapWith(each -> each.getResource()).toList();
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
