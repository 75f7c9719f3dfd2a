package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.service.Harvester.bytes;
import static org.mandat.service.Harvester.number;
import static org.mandat.service.Harvester.objects;
import static org.mandat.service.Harvester.path;
import static org.mandat.service.Harvester.property;
import static org.mandat.service.Harvester.read;
import static org.mandat.service.Harvester.resource;
import static org.mandat.service.Harvester.rows;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint and the data set say of themselves, and the graphs they are made of. */
class EndpointDescriptionTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @TempDir
    static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofStore(TestServer.store(folder, Path.of("src/test/resources/fixture.trig")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theEndpointDescribesItselfUnderTheAddressAsked() {
        Model model = read(server, "/sparql");
        Resource service = model.getResource(server.endpoint());
        assertThat(model.listSubjectsWithProperty(RDF.type, resource(SD + "Service")).toList())
                .containsExactly(service);
        assertThat(service.hasProperty(property(SD + "endpoint"), service)).isTrue();
        assertThat(service.hasProperty(property(SD + "feature"), resource(SD + "UnionDefaultGraph"))).isTrue();
        Set<String> named = names(model);
        assertThat(named).contains("https://w3id.org/mandat/id/graph/programme/alpha-2011",
                "https://w3id.org/mandat/id/graph/catalogue");
        assertThat(named).isEqualTo(new TreeSet<>(rows(server, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")));
        assertThat(server.get("/sparql", "Accept", "text/html").body()).contains("<textarea");
    }

    private static Set<String> names(Model model) {
        return model.listObjectsOfProperty(property(SD + "name")).toList().stream().map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every count is the one that the endpoint itself gives. */
    @Test
    void theDataSetIsCountedExactly() {
        Model model = read(server, "/.well-known/void");
        Resource dataset = model.getResource(server.url() + "/.well-known/void#dataset");
        assertThat(dataset.getProperty(VOID.triples).getLong())
                .isEqualTo(number(server, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        for (Resource part : objects(dataset, VOID.classPartition)) {
            String type = part.getPropertyResourceValue(VOID._class).getURI();
            assertThat(part.getProperty(VOID.entities).getLong()).as(type)
                    .isEqualTo(number(server, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <" + type + "> }"));
        }
        for (Resource part : objects(dataset, VOID.propertyPartition)) {
            String p = part.getPropertyResourceValue(VOID.property).getURI();
            assertThat(part.getProperty(VOID.distinctObjects).getLong()).as(p)
                    .isEqualTo(number(server, "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s <" + p + "> ?o }"));
        }
        assertThat(objects(dataset, VOID.dataDump)).hasSize(3)
                .allSatisfy(dump -> assertThat(bytes(server, path(server, dump)).statusCode()).isEqualTo(200));
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
        Graph graph = read(server, "/data" + which).getGraph();
        String pattern = which.contains("alpha")
                ? "GRAPH <https://w3id.org/mandat/id/graph/programme/alpha-2011> { ?s ?p ?o }"
                : "?s ?p ?o";
        assertThat((long) graph.size()).isEqualTo(number(server, "SELECT (COUNT(*) AS ?n) { " + pattern + " }"));
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
}
