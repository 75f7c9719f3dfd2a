package org.mandat.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/** The SPARQL 1.1 Service Description: its three tests are sentences, here in code. */
record Description(SuiteServer server) {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    /** Properties whose objects the vocabulary gives a type that the description states itself. */
    private static final Map<String, String> RANGES = Map.of("defaultDataset", "Dataset", "defaultGraph", "Graph",
            "namedGraph", "NamedGraph", "graph", "Graph", "endpoint", "Service");
    /** Properties whose objects are individuals of the vocabulary. */
    private static final Map<String, Set<String>> INDIVIDUALS = Map.of(
            "supportedLanguage", Set.of("SPARQL10Query", "SPARQL11Query", "SPARQL11Update"), "feature",
            Set.of("DereferencesURIs", "UnionDefaultGraph", "RequiresDataset", "EmptyGraphs", "BasicFederatedQuery"));
    private static final Set<String> OTHERS = Set.of("name", "resultFormat", "inputFormat", "propertyFeature",
            "extensionFunction", "extensionAggregate", "defaultEntailmentRegime", "entailmentRegime",
            "defaultSupportedEntailmentProfile", "supportedEntailmentProfile", "availableGraphs", "languageExtension");

    void returnsRdf() {
        assertThat(read().isEmpty()).isFalse();
    }

    void namesItsEndpoint() {
        Model model = read();
        Resource endpoint = model.getResource(server.url() + "/sparql");
        assertThat(model.contains(null, model.createProperty(SD, "endpoint"), endpoint)).isTrue();
    }

    void keepsToTheSchema() {
        for (Statement statement : read().listStatements().toList()) {
            String property = statement.getPredicate().getURI();
            if (property.startsWith(SD)) {
                check(property.substring(SD.length()), statement);
            }
        }
    }

    private static void check(String property, Statement statement) {
        assertThat(statement.getObject().isResource()).as(statement.toString()).isTrue();
        Resource object = statement.getResource();
        if (RANGES.containsKey(property)) {
            assertThat(object.hasProperty(RDF.type, object.getModel().createResource(SD + RANGES.get(property))))
                    .as(statement.toString()).isTrue();
        } else if (INDIVIDUALS.containsKey(property)) {
            assertThat(INDIVIDUALS.get(property)).contains(object.getURI().replace(SD, ""));
        } else {
            assertThat(OTHERS).contains(property);
        }
    }

    private Model read() {
        HttpResponse<byte[]> answer = server.send(SuiteServer.Request.get("/sparql", "text/turtle"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(Lang.TURTLE).parse(model.getGraph());
        return model;
    }
}
