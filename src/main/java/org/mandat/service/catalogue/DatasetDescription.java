package org.mandat.service.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.mandat.question.Prefixes;
import org.mandat.service.http.Asked;
import org.mandat.service.view.Addresses;
import org.mandat.store.Statistics;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Owl;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/**
 * The data set that is served, as <a href="https://www.w3.org/TR/void/">VoID</a> describes it: exact counts, partitions by class and property,
 * links to other sites, where to look things up and where to take all of it from.
 */
final class DatasetDescription {
    /** Where the description is found, by the site's name alone. */
    static final String PATH = "/.well-known/void";
    private static final String[] EXAMPLES = {Mandat.Programme, Mandat.Measure, Mandat.Institution, Mandat.Law};
    private static final String[] LINKS = {Owl.sameAs, Skos.exactMatch, Skos.closeMatch, Rdfs.seeAlso};

    private final Asked asked;
    private final Model model = Rdf.model();
    private final Resource dataset;
    private final Statistics statistics;
    private final DatasetGraph data;

    DatasetDescription(Asked asked) {
        this.asked = asked;
        this.dataset = model.createResource(dataset(asked));
        this.data = asked.graph().dataset();
        this.statistics = asked.graph().once(Statistics.class, Statistics::of);
    }

    /** What the data set is called. */
    static String dataset(Asked asked) {
        return asked.origin() + PATH + "#dataset";
    }

    Model model() {
        return model;
    }

    Resource dataset() {
        return dataset;
    }

    /** The whole description. */
    DatasetDescription all() {
        Resource document = model.createResource(asked.origin() + PATH);
        document.addProperty(RDF.type, VOID.DatasetDescription)
                .addProperty(Rdf.property("http://xmlns.com/foaf/0.1/primaryTopic"), dataset)
                .addProperty(DCTerms.title, "Description du jeu de données", "fr")
                .addProperty(DCTerms.title, "Description of the data set", "en");
        counts().access().links();
        CatalogueTexts.settle(model, asked.origin());
        return this;
    }

    /** How much of what there is. */
    DatasetDescription counts() {
        dataset.addProperty(RDF.type, VOID.Dataset);
        Rdf.count(dataset, VOID.triples, statistics.triples());
        Rdf.count(dataset, VOID.entities, statistics.subjects());
        Rdf.count(dataset, VOID.distinctSubjects, statistics.subjects());
        Rdf.count(dataset, VOID.distinctObjects, statistics.objects());
        Rdf.count(dataset, VOID.classes, statistics.classes().size());
        Rdf.count(dataset, VOID.properties, statistics.properties().size());
        statistics.classes().forEach((iri, count) -> {
            Resource part = part("class", iri);
            dataset.addProperty(VOID.classPartition, part);
            Rdf.count(part.addProperty(VOID._class, model.createResource(iri)), VOID.entities, count);
        });
        statistics.properties().forEach((iri, count) -> {
            Resource part = part("property", iri);
            dataset.addProperty(VOID.propertyPartition, part);
            Rdf.count(part.addProperty(VOID.property, model.createResource(iri)), VOID.triples, count.triples());
            Rdf.count(part, VOID.distinctSubjects, count.subjects());
            Rdf.count(part, VOID.distinctObjects, count.objects());
        });
        return this;
    }

    private Resource part(String kind, String iri) {
        String name = Prefixes.shorten(iri).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
        return model.createResource(asked.origin() + PATH + "#" + kind + "-" + name);
    }

    private DatasetDescription access() {
        Addresses addresses = Addresses.of(asked.graph());
        CatalogueTexts.describe(dataset, "graph");
        dataset.addProperty(VOID.sparqlEndpoint, model.createResource(asked.origin() + "/sparql"))
                .addProperty(VOID.uriSpace, addresses.base()).addProperty(VOID.uriSpace, Addresses.TERMS)
                .addProperty(VOID.uriLookupEndpoint, model.createResource(asked.origin() + "/api/search?q="))
                .addProperty(Rdf.property("http://xmlns.com/foaf/0.1/homepage"),
                        model.createResource(asked.origin() + "/"))
                .addProperty(DCTerms.source, model.createResource(
                        addresses.base() + "generation/" + asked.graph().hash()));
        asked.graph().generation().ifPresent(generation -> {
            dataset.addProperty(DCTerms.modified, model.createTypedLiteral(
                    generation.manifest().published().toString(), "http://www.w3.org/2001/XMLSchema#dateTime"));
            DumpFormat.ofAll().forEach(format -> dataset.addProperty(VOID.dataDump, model.createResource(
                    asked.origin() + new Dump(Optional.empty(), format).path())));
        });
        TreeSet<String> namespaces = new TreeSet<>();
        statistics.properties().keySet().forEach(iri -> namespaces.add(namespace(iri)));
        namespaces.forEach(namespace -> dataset.addProperty(VOID.vocabulary, model.createResource(namespace)));
        data.executeRead(() -> {
            Node type = NodeFactory.createURI(org.mandat.vocabulary.Rdf.type);
            for (String example : EXAMPLES) {
                data.getDefaultGraph().find(Node.ANY, type, NodeFactory.createURI(example)).nextOptional()
                        .ifPresent(found -> dataset.addProperty(VOID.exampleResource,
                                model.createResource(found.getSubject().getURI())));
            }
        });
        return this;
    }

    /** By property and the site they lead to. */
    private DatasetDescription links() {
        SortedMap<String, Long> counts = new TreeMap<>();
        data.executeRead(() -> {
            Graph union = data.getDefaultGraph();
            for (String property : LINKS) {
                union.find(Node.ANY, NodeFactory.createURI(property), Node.ANY).forEachRemaining(triple -> {
                    Node target = triple.getObject();
                    if (target.isURI() && Addresses.of(asked.graph()).path(target.getURI()).isEmpty()) {
                        counts.merge(property + " " + site(target.getURI()), 1L, Long::sum);
                    }
                });
            }
        });
        for (Map.Entry<String, Long> each : counts.entrySet()) {
            String property = each.getKey().split(" ")[0];
            String site = each.getKey().split(" ")[1];
            Resource target = model.createResource(asked.origin() + PATH + "#site-"
                    + site.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""));
            target.addProperty(RDF.type, VOID.Dataset).addProperty(VOID.uriSpace, site);
            Resource linkset = part("links", property + "/" + site);
            linkset.addProperty(RDF.type, VOID.Linkset).addProperty(VOID.subjectsTarget, dataset)
                    .addProperty(VOID.objectsTarget, target)
                    .addProperty(VOID.linkPredicate, model.createResource(property));
            Rdf.count(linkset, VOID.triples, each.getValue());
            dataset.addProperty(VOID.subset, linkset);
        }
        return this;
    }

    private static String site(String iri) {
        int slash = iri.indexOf('/', iri.indexOf("://") + 3);
        return slash < 0 ? iri : iri.substring(0, slash + 1);
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
