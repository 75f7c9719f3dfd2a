package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mandat.service.Harvester.SPDX;
import static org.mandat.service.Harvester.objects;
import static org.mandat.service.Harvester.parse;
import static org.mandat.service.Harvester.property;
import static org.mandat.service.Harvester.read;
import static org.mandat.service.Harvester.resource;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.store.Store;

/** The catalogue, as DCAT-AP demands and as portals read it. */
class CatalogueTest {
    private static final Path SUITES = Path.of(System.getProperty("mandat.suites", "../shared/suites"));
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    @TempDir
    static Path folder;
    private static TestServer server;
    private static TestServer portal;

    @BeforeAll
    static void start() {
        server = TestServer
                .ofStore(TestServer.store(folder.resolve("fixture"), Path.of("src/test/resources/fixture.trig")));
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

    /** The shapes of DCAT-AP 3.0.1, used in place. */
    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-SHACL.ttl", "ranges.ttl"})
    void theCatalogueIsDcatAp(String shapes) {
        Path file = SUITES.resolve("dcat-ap-3.0.1").resolve(shapes);
        if (!Files.exists(file)) {
            System.out.println("skipping: " + file + " is not there (the property mandat.suites says where)");
        }
        assumeTrue(Files.exists(file));
        Graph catalogue = read(server, "/catalog").getGraph();
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
}
