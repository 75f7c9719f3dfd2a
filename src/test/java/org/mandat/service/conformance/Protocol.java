package org.mandat.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/** The SPARQL 1.1 protocol, query side, and the reading side of the graph-store protocol. */
record Protocol(Suite suite, SuiteServer server) {
    private static final List<String> TABULAR = List.of("application/sparql-results+json",
            "application/sparql-results+xml", "text/csv", "text/tab-separated-values");

    /** Queries, in a dataset of the graphs that the tests name. */
    void queries(Suite.Entry entry) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int number = 1; number <= 3; number++) {
            dataset.addGraph(NodeFactory.createURI("http://kasei.us/2009/09/sparql/data/data" + number + ".rdf"),
                    suite.graph(Suite.BASE + "protocol/data" + number + ".nt"));
        }
        String generation = "generation=" + server.keep(dataset);
        for (Exchange exchange : Exchange.of(entry)) {
            String path = exchange.request().path().replaceFirst("^/sparql/?\\??", "/sparql?");
            HttpResponse<byte[]> answer = server
                    .send(exchange.at(path + (path.endsWith("?") ? "" : "&") + generation));
            exchange.check(answer);
            if (answer.statusCode() == 200 && exchange.response().hasProperty(Suite.mf("expectedFormat"))) {
                format(exchange, answer);
            }
        }
    }

    private static void format(Exchange exchange, HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        Lang lang = RDFLanguages.contentTypeToLang(type);
        switch (exchange.response().getRequiredProperty(Suite.mf("expectedFormat")).getString()) {
            case "boolean" -> {
                boolean given = RowSetReaderRegistry.createReader(lang)
                        .readAny(new ByteArrayInputStream(answer.body()), Context.emptyContext()).booleanResult();
                if (exchange.response().hasProperty(Suite.mf("expectedBoolean"))) {
                    assertThat(given).isEqualTo(
                            exchange.response().getRequiredProperty(Suite.mf("expectedBoolean")).getBoolean());
                }
            }
            case "tabular" -> assertThat(TABULAR).contains(type);
            case "RDF" -> assertThat(RDFLanguages.isTriples(lang)).as(type).isTrue();
            case String other -> throw new IllegalArgumentException(other);
        }
    }

    /** Reads go to the server; what the test writes is done to its dataset beside it, since it takes no writes. */
    void graphs(Suite.Entry entry) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (Exchange exchange : Exchange.of(entry)) {
            String parameters = exchange.request().path().replaceFirst("^[^?]*\\?", "");
            if (exchange.request().method().matches("GET|HEAD")) {
                DatasetGraph state = DatasetGraphFactory.create();
                dataset.find().forEachRemaining(state::add);
                HttpResponse<byte[]> answer = server
                        .send(exchange.at("/data?" + parameters + "&generation=" + server.keep(state)));
                exchange.check(answer);
                byte[] expected = Exchange.body(exchange.response());
                if (expected.length > 0) {
                    assertThat(turtle(answer.body()).isIsomorphicWith(turtle(expected))).isTrue();
                }
            } else {
                assertThat(server.send(new SuiteServer.Request(exchange.request().method(), "/data?" + parameters,
                        Map.of(), new byte[0])).statusCode()).isEqualTo(405);
                write(exchange, parameters, dataset);
            }
        }
    }

    private static void write(Exchange exchange, String parameters, DatasetGraph dataset) {
        boolean named = parameters.startsWith("graph=");
        String name = URLDecoder.decode(parameters.replaceFirst("^graph=", ""),
                StandardCharsets.UTF_8);
        Graph graph = named ? dataset.getGraph(NodeFactory.createURI(name)) : dataset.getDefaultGraph();
        if (!exchange.request().method().equals("POST")) {
            graph.clear();
        }
        turtle(exchange.request().body()).find().forEach(graph::add);
    }

    private static Graph turtle(byte[] text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }
}
