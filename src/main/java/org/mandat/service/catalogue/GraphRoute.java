package org.mandat.service.catalogue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.answer.ResultFormat;
import org.mandat.service.answer.Running;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/**
 * {@code /data}: the reading side of the <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">Graph Store HTTP Protocol</a>:
 * {@code ?graph=IRI}, {@code ?default} (or {@code ?graph=default}). A graph comes whole or not at all.
 */
record GraphRoute(Running running) implements Route {
    static final String PATH = "/data";
    private static final List<ResultFormat> FORMATS = ResultFormat.TRIPLES.stream()
            .filter(format -> !(format instanceof ResultFormat.Page)).toList();

    @Override
    public List<ResultFormat> formats(Asked asked) {
        return FORMATS;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        DatasetGraph dataset = asked.graph().dataset();
        return Reply.of(choice.mediaType(), running.content(query(asked), dataset, dataset,
                (ResultFormat) choice.format(), running.timeout()).content());
    }

    private static Query query(Asked asked) {
        boolean unnamed = asked.request().getParameter("default") != null;
        List<String> named = asked.parameters("graph");
        if (unnamed == !named.isEmpty() || named.size() > 1) {
            throw new Refusal(400, "which-graph");
        }
        if (unnamed || named.getFirst().equals("default")) {
            return QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
        }
        String iri = named.getFirst();
        DatasetGraph dataset = asked.graph().dataset();
        Node graph = NodeFactory.createURI(iri);
        if (iri.matches(".*[<>\"{}|^`\\\\\\x00-\\x20].*")
                || !dataset.calculateRead(() -> dataset.containsGraph(graph))) {
            throw new Refusal(404, "no-such-graph", iri);
        }
        return QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + iri + "> { ?s ?p ?o } }");
    }
}
