package org.mandat.service;

import org.mandat.question.Questions;
import org.mandat.service.answer.Running;
import org.mandat.service.api.ApiPage;
import org.mandat.service.api.OpenApi;
import org.mandat.service.api.Operations;
import org.mandat.service.api.QuestionApi;
import org.mandat.service.api.QuestionListApi;
import org.mandat.service.catalogue.Harvesting;
import org.mandat.service.generation.Former;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Routes;
import org.mandat.service.page.Pages;
import org.mandat.service.question.QuestionIri;
import org.mandat.service.question.QuestionPage;
import org.mandat.service.question.QuestionsPage;
import org.mandat.service.rdf.Context;
import org.mandat.service.rdf.ContextFile;
import org.mandat.service.reconcile.Reconciliation;
import org.mandat.service.resource.Lookup;
import org.mandat.service.resource.OntologyRoute;
import org.mandat.service.resource.SchemeRoute;
import org.mandat.service.resource.ThingPage;
import org.mandat.service.resource.ThingRoute;
import org.mandat.service.search.OpenSearch;
import org.mandat.service.search.SearchApi;
import org.mandat.service.search.SearchPage;
import org.mandat.service.sparql.TermsRoute;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.LookRoute;
import org.mandat.service.view.ProblemKinds;
import org.mandat.service.view.StaticFile;
import org.mandat.service.view.Templates;
import org.mandat.service.watch.HealthPage;
import org.mandat.service.watch.Readiness;

/** What answers at each address beside {@code /sparql}. */
record Site(ServerOptions options, ServedGraphs graphs, Running running, Templates templates, Readiness readiness) {
    Routes routes() {
        HealthPage health = new HealthPage(readiness, templates);
        Routes routes = new Routes().at("/health", health).below("/health/", health)
                .at(ProblemKinds.PATH, new ProblemKinds(templates))
                .below(ProblemKinds.PATH + "/", new ProblemKinds(templates))
                .at("/look", new LookRoute(false)).at("/look.css", new LookRoute(true));
        StaticFile.byPath().forEach(routes::at);
        things(routes);
        questions(routes, options.questions());
        routes.at("/search", new SearchPage(templates)).at("/api/search", new SearchApi())
                .at("/opensearch.xml", new OpenSearch()).at("/api/terms", new TermsRoute());
        Reconciliation.add(routes, running, templates);
        Harvesting.add(routes, graphs, running, templates, options.fullText());
        return routes;
    }

    /** IRIs, and the pages about what they stand for. */
    private void things(Routes routes) {
        Lookup lookup = new Lookup(graphs, new Former(graphs));
        ThingRoute things = new ThingRoute(lookup, templates);
        routes.below("/id/", things).at(Context.PATH, new ContextFile());
        Pages.at(routes, templates, options.questions(), new ThingPage(lookup, templates));
        OntologyRoute ontology = new OntologyRoute(graphs, templates);
        routes.at(OntologyRoute.PATH, ontology).below(OntologyRoute.PATH + ".", ontology)
                .below(OntologyRoute.PATH + "/", ontology);
        SchemeRoute schemes = new SchemeRoute(templates);
        Addresses.SCHEMES.forEach(scheme -> routes.at("/" + scheme, schemes).below("/" + scheme + ".", schemes)
                .below("/" + scheme + "/", things));
    }

    private void questions(Routes routes, Questions questions) {
        routes.at("/questions", new QuestionsPage(questions, templates))
                .below(QuestionPage.PATH, new QuestionPage(questions, running, templates))
                .below("/page/question/", new QuestionIri()).at("/api/questions", new QuestionListApi(questions))
                .below(QuestionApi.PATH, new QuestionApi(questions, running))
                .at("/api", new ApiPage(new Operations(questions), templates))
                .at("/openapi.json", new OpenApi(new Operations(questions)));
    }
}
