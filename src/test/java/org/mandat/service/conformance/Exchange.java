package org.mandat.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * A request of a manifest with what must come back, in the W3C's "HTTP in RDF".
 *
 * @param expected statuses as {@code StatusCode2xx} or {@code NotFound}
 */
record Exchange(SuiteServer.Request request, List<String> expected, Resource response) {
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final Map<String, Integer> CODES = Map.of("OK", 200, "Created", 201, "NoContent", 204,
            "BadRequest", 400, "NotFound", 404);

    static List<Exchange> of(Suite.Entry entry) {
        List<Exchange> exchanges = new ArrayList<>();
        for (RDFNode node : Suite.list(entry.action(), ht("requests"))) {
            Resource request = node.asResource();
            Map<String, String> headers = new TreeMap<>();
            for (RDFNode header : Suite.list(request, ht("headers"))) {
                headers.put(string(header.asResource(), ht("fieldName")),
                        string(header.asResource(), ht("fieldValue")));
            }
            Resource response = request.getRequiredProperty(ht("resp")).getResource();
            exchanges.add(new Exchange(
                    new SuiteServer.Request(string(request, ht("methodName")), string(request, ht("absolutePath")),
                            headers, body(request)),
                    response.listProperties(Suite.mf("expectedStatus"))
                            .mapWith(each -> each.getResource().getLocalName()).toList(),
                    response));
        }
        return exchanges;
    }

    static byte[] body(Resource message) {
        if (!message.hasProperty(ht("body"))) {
            return new byte[0];
        }
        Resource body = message.getRequiredProperty(ht("body")).getResource();
        return string(body, ResourceFactory.createProperty(CNT, "chars"))
                .getBytes(Charset.forName(string(body, ResourceFactory.createProperty(CNT, "characterEncoding"))));
    }

    /** Whether the answer has one of the statuses. */
    void check(HttpResponse<byte[]> answer) {
        assertThat(expected).as(request.method() + " " + request.path() + ": " + answer.statusCode())
                .anyMatch(status -> status.startsWith("StatusCode")
                        ? status.charAt("StatusCode".length()) == Integer.toString(answer.statusCode()).charAt(0)
                        : CODES.get(status) == answer.statusCode());
    }

    SuiteServer.Request at(String path) {
        return new SuiteServer.Request(request.method(), path, request.headers(), request.body());
    }

    private static Property ht(String name) {
        return ResourceFactory.createProperty(HT, name);
    }

    private static String string(Resource subject, Property property) {
        return subject.getRequiredProperty(property).getString();
    }
}
