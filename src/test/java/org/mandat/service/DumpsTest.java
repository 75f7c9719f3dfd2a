package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.service.Harvester.SPDX;
import static org.mandat.service.Harvester.bytes;
import static org.mandat.service.Harvester.number;
import static org.mandat.service.Harvester.path;
import static org.mandat.service.Harvester.property;
import static org.mandat.service.Harvester.read;
import static org.mandat.service.Harvester.unzip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files to take away. */
class DumpsTest {
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
    void aDumpIsAFileWithRanges() {
        String path = "/dumps/mandat.nq.gz";
        HttpResponse<byte[]> whole = bytes(server, path);
        HttpResponse<String> head = server.send("HEAD", path, "");
        assertThat(head.headers().firstValue("Content-Length")).hasValue("" + whole.body().length);
        assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        String tag = head.headers().firstValue("ETag").orElseThrow();
        String modified = head.headers().firstValue("Last-Modified").orElseThrow();
        int size = whole.body().length;
        for (String[] range : new String[][]{{"bytes=0-9", "0", "10"}, {"bytes=10-", "10", "" + size},
                {"bytes=-7", "" + (size - 7), "" + size}, {"bytes=5-99999999", "5", "" + size}}) {
            HttpResponse<byte[]> part = bytes(server, path, "Range", range[0], "If-Range", tag);
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(
                    Arrays.copyOfRange(whole.body(), Integer.parseInt(range[1]), Integer.parseInt(range[2])));
        }
        HttpResponse<byte[]> beyond = bytes(server, path, "Range", "bytes=" + size + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */" + size);
        for (String[] whether : new String[][]{{"bytes=0-9", "\"other\""}, {"bytes=0-1,4-5", tag}, {"lines=1-2", tag},
                {"bytes=9-2", tag}}) {
            assertThat(bytes(server, path, "Range", whether[0], "If-Range", whether[1]).statusCode()).isEqualTo(200);
        }
        assertThat(bytes(server, path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(bytes(server, path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(bytes(server, path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode())
                .isEqualTo(200);
        assertThat(bytes(server, path, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
        assertThat(bytes(server, "/dumps/programme/nobody.nq.gz").statusCode()).isEqualTo(404);
        assertThat(bytes(server, "/dumps/mandat.ttl.gz").statusCode()).isEqualTo(404);
        assertThat(bytes(server, "/dumps/programme/../../CURRENT.nq.gz").statusCode()).isIn(400, 404);
    }

    @Test
    void everyDumpHoldsWhatIsServed() throws IOException {
        long quads = number(server, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
        assertThat(dataset("/dumps/mandat.nq.gz", Lang.NQUADS).stream().count()).isEqualTo(quads);
        assertThat(dataset("/dumps/mandat.trig.gz", Lang.TRIG).stream().count()).isEqualTo(quads);
        Graph turtle = dataset("/dumps/programme/alpha-2011.ttl.gz", Lang.TURTLE).getDefaultGraph();
        assertThat(turtle.isIsomorphicWith(dataset("/dumps/programme/alpha-2011.nq.gz", Lang.NQUADS).getUnionGraph()))
                .isTrue();
        assertThat(new String(unzip(bytes(server, "/dumps/programme/alpha-2011.jsonld.gz").body()),
                StandardCharsets.UTF_8))
                .contains("@context");
        assertThat(unzip(bytes(server, "/dumps/mandat.brf.gz").body()))
                .startsWith("BRDF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsWhatTheCatalogueSaysOfIt() {
        Model model = read(server, "/catalog");
        for (Resource file : model.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList()) {
            HttpResponse<byte[]> sent = bytes(server, path(server, file.getPropertyResourceValue(DCAT.downloadURL)));
            assertThat(sent.body()).hasSize((int) file.getProperty(DCAT.byteSize).getLong());
            assertThat(file.getPropertyResourceValue(property(SPDX + "checksum"))
                    .getProperty(property(SPDX + "checksumValue")).getString())
                    .isEqualTo(org.mandat.knowledge.Digest.sha256(sent.body()));
        }
    }

    private static DatasetGraph dataset(String path, Lang lang) throws IOException {
        return RDFParser.source(new ByteArrayInputStream(unzip(bytes(server, path).body()))).lang(lang)
                .toDatasetGraph();
    }
}
