package org.mandat.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.service.conformance.Suite.qt;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;

/** Query evaluation and syntax: the query goes over the wire, the answer is compared with the expected one by terms, else by values. */
record Evaluation(Suite suite, SuiteServer server) {
    private static final Lang CSV = ResultSetLang.RS_CSV;

    void accepts(Suite.Entry entry) {
        assertThat(ask(suite.text(entry.action().getURI()), server.keep(DatasetGraphFactory.create()), "*/*")
                .statusCode()).isEqualTo(200);
    }

    void refuses(Suite.Entry entry) {
        HttpResponse<byte[]> answer = ask(suite.text(entry.action().getURI()),
                server.keep(DatasetGraphFactory.create()), "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    void evaluates(Suite.Entry entry) {
        String address = entry.action().getRequiredProperty(qt("query")).getResource().getURI();
        String text = "BASE <" + address + ">\n" + suite.text(address);
        String result = entry.test().getRequiredProperty(Suite.mf("result")).getResource().getURI();
        Query query = QueryFactory.create(text);
        Lang lang = Suite.lang(result);
        String accept = query.isConstructType() || query.isDescribeType()
                ? "text/turtle"
                : ResultSetLang.RS_XML.equals(lang) || CSV.equals(lang) || ResultSetLang.RS_TSV.equals(lang)
                        ? lang.getContentType().getContentTypeStr()
                        : "application/sparql-results+json";
        HttpResponse<byte[]> answer = ask(text, server.keep(dataset(entry.action())), accept);
        assertThat(answer.statusCode()).as(() -> new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        if (accept.equals("text/turtle")) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(new ByteArrayInputStream(answer.body())).lang(Lang.TURTLE).parse(graph);
            assertThat(graph.isIsomorphicWith(suite.graph(result))).isTrue();
        } else if (query.isAskType()) {
            assertThat(read(answer.body(), accept).booleanResult()).isEqualTo(truth(result, lang));
        } else {
            RowSetRewindable given = unlabelled(read(answer.body(), accept).rowSet()).rewindable();
            RowSetRewindable expected = unlabelled(rows(result, lang)).rewindable();
            assertThat(equal(given, expected, query.hasOrderBy()))
                    .as(() -> new String(answer.body(), StandardCharsets.UTF_8)).isTrue();
        }
    }

    /** In CSV a blank node is text that begins with {@code _:}; its label is nobody's business. */
    private static RowSet unlabelled(RowSet rows) {
        Map<String, Node> blanks = new HashMap<>();
        List<Binding> read = new ArrayList<>();
        rows.forEachRemaining(row -> {
            BindingBuilder builder = BindingFactory.builder();
            row.forEach((column, value) -> builder.add(column,
                    value.isLiteral() && value.getLiteralLexicalForm().startsWith("_:")
                            ? blanks.computeIfAbsent(value.getLiteralLexicalForm(),
                                    label -> NodeFactory.createBlankNode())
                            : value));
            read.add(builder.build());
        });
        return RowSetStream.create(rows.getResultVars(), read.iterator());
    }

    private static boolean equal(RowSetRewindable given, RowSetRewindable expected, boolean ordered) {
        boolean terms = ordered
                ? ResultsCompare.equalsByTermAndOrder(given, expected)
                : ResultsCompare.equalsByTerm(given, expected);
        given.reset();
        expected.reset();
        return terms || (ordered
                ? ResultsCompare.equalsByValueAndOrder(given, expected)
                : ResultsCompare.equalsByValue(given, expected));
    }

    private HttpResponse<byte[]> ask(String query, String hash, String accept) {
        return server.send(new SuiteServer.Request("POST", "/sparql?generation=" + hash,
                Map.of("Content-Type", "application/sparql-query", "Accept", accept),
                query.getBytes(StandardCharsets.UTF_8)));
    }

    private DatasetGraph dataset(Resource action) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (RDFNode data : action.listProperties(qt("data")).mapWith(each -> each.getObject()).toList()) {
            suite.graph(data.asResource().getURI()).find().forEach(dataset.getDefaultGraph()::add);
        }
        for (RDFNode data : action.listProperties(qt("graphData")).mapWith(each -> each.getObject()).toList()) {
            String name = data.asResource().getURI();
            dataset.addGraph(NodeFactory.createURI(name), suite.graph(name));
        }
        return dataset;
    }

    private static QueryExecResult read(byte[] body, String mediaType) {
        return RowSetReaderRegistry.createReader(RDFLanguages.contentTypeToLang(mediaType))
                .readAny(new ByteArrayInputStream(body), Context.emptyContext());
    }

    private RowSet rows(String result, Lang lang) {
        return RowSetReaderRegistry.isRegistered(lang) && !Lang.TURTLE.equals(lang) && !Lang.RDFXML.equals(lang)
                ? RowSetReaderRegistry.createReader(lang).read(new ByteArrayInputStream(suite.bytes(result)),
                        Context.emptyContext())
                : RowSet.adapt(RDFInput.fromRDF(ModelFactory.createModelForGraph(suite.graph(result))));
    }

    private boolean truth(String result, Lang lang) {
        if (Lang.TURTLE.equals(lang)) {
            Model model = ModelFactory.createModelForGraph(suite.graph(result));
            return model.listObjectsOfProperty(model.createProperty(
                    "http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean")).next().asLiteral().getBoolean();
        }
        return RowSetReaderRegistry.createReader(lang).readAny(new ByteArrayInputStream(suite.bytes(result)),
                Context.emptyContext()).booleanResult();
    }
}
