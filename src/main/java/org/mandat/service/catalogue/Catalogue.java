package org.mandat.service.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.mandat.service.http.Asked;
import org.mandat.service.view.Links;
import org.mandat.store.Generation;

/**
 * The catalogue as <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.1/">DCAT-AP 3</a>: the whole graph, the series of the programmes with a data set for each,
 * and the services. It comes a page at a time, as a <a href="https://www.hydra-cg.com/spec/latest/core/">Hydra</a> collection; the first page has
 * what is not a programme.
 */
final class Catalogue {
    static final String PATH = "/catalog";
    /** How many programmes a page has. */
    static final int PAGE = 50;

    private final Asked asked;
    private final Distributions distributions;
    private final Model model = Rdf.model();
    private final List<Programmes.Programme> programmes;

    Catalogue(Asked asked, Dumps dumps, boolean fullText) {
        this.asked = asked;
        this.distributions = new Distributions(asked, dumps, fullText);
        this.programmes = Programmes.of(asked.graph()).all();
    }

    int pages() {
        return Math.max(1, (programmes.size() + PAGE - 1) / PAGE);
    }

    List<Programmes.Programme> programmes(int page) {
        return programmes.subList((page - 1) * PAGE, Math.min(programmes.size(), page * PAGE));
    }

    /**
     * A page of it.
     *
     * @param path of the document, whose name every link to another page keeps
     * @param page counted from 1
     */
    Model page(int page, String path) {
        Resource catalogue = CatalogueTexts.describe(at(PATH), "catalogue").addProperty(RDF.type, DCAT.Catalog);
        catalogue.addProperty(FOAF.homepage, at("/"));
        at("/").addProperty(RDF.type, FOAF.Document);
        dates(catalogue);
        if (page == 1) {
            Resource graph = graph();
            catalogue.addProperty(DCAT.dataset, graph).addProperty(DCAT.dataset, series())
                    .addProperty(DCAT.service, sparql(graph)).addProperty(DCAT.service, api(graph));
        }
        for (Programmes.Programme programme : programmes(page)) {
            catalogue.addProperty(DCAT.dataset, programme(programme));
        }
        view(catalogue, page, path);
        CatalogueTexts.settle(model, asked.origin());
        return model;
    }

    private void view(Resource catalogue, int page, String path) {
        Resource view = at(paged(path, page)).addProperty(RDF.type, hydra("PartialCollectionView"));
        catalogue.addProperty(RDF.type, hydra("Collection")).addProperty(Rdf.property(Rdf.HYDRA + "view"), view);
        Rdf.count(catalogue, Rdf.property(Rdf.HYDRA + "totalItems"), programmes.size() + 2L);
        link(view, "first", path, 1);
        link(view, "last", path, pages());
        if (page > 1) {
            link(view, "previous", path, page - 1);
        }
        if (page < pages()) {
            link(view, "next", path, page + 1);
        }
    }

    private void link(Resource view, String relation, String path, int page) {
        view.addProperty(Rdf.property(Rdf.HYDRA + relation), at(paged(path, page)));
    }

    static String paged(String path, int page) {
        return Links.with(path, "page", "" + page);
    }

    private Resource graph() {
        Resource graph = CatalogueTexts.describe(at(PATH + "/graph"), "graph").addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.identifier, asked.origin() + PATH + "/graph")
                .addProperty(DCAT.landingPage, at("/"));
        dates(graph);
        distributions.of(graph, Optional.empty());
        return graph;
    }

    private Resource series() {
        Resource series = CatalogueTexts.describe(at(PATH + "/programmes"), "programmes")
                .addProperty(RDF.type, DCAT.Dataset) // of which a series is a kind, where nobody reasons
                .addProperty(RDF.type, model.createResource(DCAT.NS + "DatasetSeries"))
                .addProperty(DCTerms.identifier, asked.origin() + PATH + "/programmes");
        dates(series);
        return series;
    }

    private Resource programme(Programmes.Programme programme) {
        Resource dataset = CatalogueTexts.describe(at(PATH + "/programme/" + programme.id()), "programme")
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.identifier, asked.origin() + PATH + "/programme/" + programme.id())
                .addProperty(Rdf.property(DCAT.NS + "inSeries"), series())
                .addProperty(FOAF.primaryTopic, model.createResource(programme.iri()))
                .addProperty(DCAT.landingPage, at("/page/programme/" + programme.id()).addProperty(RDF.type,
                        FOAF.Document));
        dates(dataset);
        programme.titles().forEach(title -> dataset.addProperty(DCTerms.title,
                model.createLiteral(title.getLiteralLexicalForm(), title.getLiteralLanguage())));
        programme.languages().forEach(language -> dataset.addProperty(DCTerms.language,
                model.createResource(language.getURI()).addProperty(RDF.type, DCTerms.LinguisticSystem)));
        distributions.of(dataset, Optional.of(programme));
        return dataset;
    }

    private Resource sparql(Resource graph) {
        return CatalogueTexts.describe(at(PATH + "/sparql"), "sparql").addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.identifier, asked.origin() + PATH + "/sparql")
                .addProperty(DCAT.endpointURL, anything("/sparql"))
                .addProperty(DCAT.endpointDescription, anything("/sparql"))
                .addProperty(DCAT.servesDataset, graph);
    }

    private Resource api(Resource graph) {
        return CatalogueTexts.describe(at(PATH + "/api"), "api").addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.identifier, asked.origin() + PATH + "/api")
                .addProperty(DCAT.endpointURL, anything("/api"))
                .addProperty(DCAT.endpointDescription, anything("/openapi.json"))
                .addProperty(DCAT.servesDataset, graph);
    }

    private void dates(Resource of) {
        Optional<Instant> published = asked.graph().generation().map(Generation::manifest)
                .map(manifest -> manifest.published());
        published.ifPresent(date -> of.addProperty(DCTerms.modified,
                model.createTypedLiteral(date.toString(), XSD.dateTime.getURI())));
    }

    private Resource at(String path) {
        return model.createResource(asked.origin() + path);
    }

    /** DCAT-AP's ranges want even this stated. */
    private Resource anything(String path) {
        return at(path).addProperty(RDF.type, RDFS.Resource);
    }

    private static Resource hydra(String name) {
        return Rdf.resource(Rdf.HYDRA + name);
    }
}
