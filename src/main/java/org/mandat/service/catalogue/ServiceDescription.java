package org.mandat.service.catalogue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataRoute;
import org.mandat.store.Statistics;

/**
 * What the endpoint is and can do, as <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a> says: the answer
 * to a GET without a query. The data set's counts are in it, so that a client that plans federated queries need ask nothing else.
 */
public final class ServiceDescription extends DataRoute {
    private static final List<String> RESULTS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads");
    private static final String TEXT_SEARCH = "http://jena.apache.org/text#query";

    @Override
    protected List<DataFormat> offers(Asked asked) {
        return DataFormat.ALL;
    }

    @Override
    protected Reply page(Asked asked) {
        throw new IllegalStateException("the page at this address is the editor");
    }

    @Override
    protected Graph graph(Asked asked) {
        DatasetDescription description = new DatasetDescription(asked).counts();
        Model model = description.model();
        String url = asked.origin() + asked.path();
        Resource service = model.createResource(url);
        Resource dataset = description.dataset();
        Resource union = model.createResource(url + "#default-graph");
        service.addProperty(RDF.type, sd("Service")).addProperty(Rdf.property(Rdf.SD + "endpoint"), service)
                .addProperty(Rdf.property(Rdf.SD + "supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(Rdf.property(Rdf.SD + "feature"), sd("UnionDefaultGraph"))
                .addProperty(Rdf.property(Rdf.SD + "propertyFeature"), model.createResource(TEXT_SEARCH))
                .addProperty(Rdf.property(Rdf.SD + "defaultDataset"), dataset);
        RESULTS.forEach(format -> service.addProperty(Rdf.property(Rdf.SD + "resultFormat"),
                model.createResource(Rdf.FORMATS + format)));
        Statistics statistics = asked.graph().once(Statistics.class, Statistics::of);
        Rdf.count(union.addProperty(RDF.type, sd("Graph")).addProperty(RDF.type, VOID.Dataset), VOID.triples,
                statistics.triples());
        dataset.addProperty(RDF.type, sd("Dataset")).addProperty(Rdf.property(Rdf.SD + "defaultGraph"), union);
        int[] number = {0};
        statistics.graphs().forEach((iri, triples) -> {
            number[0]++;
            Resource named = model.createResource(url + "#named-graph-" + number[0]);
            Resource graph = model.createResource(url + "#graph-" + number[0]);
            dataset.addProperty(Rdf.property(Rdf.SD + "namedGraph"), named);
            named.addProperty(RDF.type, sd("NamedGraph"))
                    .addProperty(Rdf.property(Rdf.SD + "name"), model.createResource(iri))
                    .addProperty(Rdf.property(Rdf.SD + "graph"), graph);
            Rdf.count(graph.addProperty(RDF.type, sd("Graph")).addProperty(RDF.type, VOID.Dataset), VOID.triples,
                    triples);
        });
        return model.getGraph();
    }

    private static Resource sd(String name) {
        return Rdf.resource(Rdf.SD + name);
    }
}
