package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** How a harvester reads: documents, files, counts. */
final class Harvester {
    static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Harvester() {
    }

    /** A document as Turtle. */
    static Model read(TestServer server, String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        return parse(answer, "text/turtle");
    }

    static Model parse(HttpResponse<String> answer, String type) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), type.contains("xml") ? Lang.RDFXML : Lang.TURTLE).parse(model.getGraph());
        return model;
    }

    static byte[] unzip(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    static HttpResponse<byte[]> bytes(TestServer server, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        try {
            return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(TestServer server, String query) {
        return Long.parseLong(rows(server, query).getFirst());
    }

    static List<String> rows(TestServer server, String query) {
        return server.query(query, "text/csv").body().lines().skip(1).toList();
    }

    static String path(TestServer server, Resource at) {
        return at.getURI().substring(server.url().length());
    }

    static List<Resource> objects(Resource of, Property property) {
        return of.listProperties(property).mapWith(each -> each.getResource()).toList();
    }

    static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
