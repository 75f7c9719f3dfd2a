package org.mandat.service.catalogue;

import org.mandat.service.answer.Running;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Routes;
import org.mandat.service.view.Templates;

/** All that harvesters read, at its addresses. */
public final class Harvesting {
    private Harvesting() {
    }

    /** @param fullText whether the texts of programmes may be taken away, not only quotes */
    public static void add(Routes routes, ServedGraphs graphs, Running running, Templates templates,
            boolean fullText) {
        Dumps dumps = new Dumps();
        VoidRoute dataset = new VoidRoute();
        CatalogueRoute catalogue = new CatalogueRoute(dumps, fullText, templates);
        Sitemap sitemap = new Sitemap(Sitemap.MOST);
        routes.at(DatasetDescription.PATH, dataset).below(DatasetDescription.PATH + ".", dataset)
                .at(Catalogue.PATH, catalogue).below(Catalogue.PATH + ".", catalogue)
                .below(Catalogue.PATH + "/", catalogue).below(Dump.FOLDER, new DumpRoute(dumps, fullText))
                .at(GraphRoute.PATH, new GraphRoute(running)).at(Sitemap.PATH, sitemap)
                .below(Sitemap.PART, sitemap).at("/robots.txt", new Robots())
                .at(Feed.PATH, new Feed(graphs, templates));
    }
}
