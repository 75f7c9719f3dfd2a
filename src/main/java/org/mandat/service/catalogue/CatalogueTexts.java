package org.mandat.service.catalogue;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.util.ResourceUtils;
import org.mandat.service.view.Resources;

/** The words and references of {@code catalogue.ttl}, said of the server's own things. */
final class CatalogueTexts {
    private static final String OWN = "urn:mandat:";
    private static final Model TEXTS = Rdf.model();

    static {
        RDFDataMgr.read(TEXTS, new ByteArrayInputStream(Resources.bytes("catalogue.ttl")), Lang.TURTLE);
    }

    private CatalogueTexts() {
    }

    /** Says of a resource what the file says of a name, and with it what the file says of the things that are mentioned. */
    static Resource describe(Resource resource, String name) {
        Model into = resource.getModel();
        Deque<Resource> mentioned = new ArrayDeque<>();
        for (Statement said : said(TEXTS.createResource(OWN + name))) {
            resource.addProperty(said.getPredicate(), said.getObject());
            follow(said, mentioned);
        }
        while (!mentioned.isEmpty()) {
            Resource each = mentioned.remove();
            if (!into.containsResource(each) || said(each).stream().anyMatch(said -> !into.contains(said))) {
                for (Statement said : said(each)) {
                    into.add(said);
                    follow(said, mentioned);
                }
            }
        }
        return resource;
    }

    private static List<Statement> said(Resource of) {
        return TEXTS.listStatements(of, null, (RDFNode) null).toList();
    }

    private static void follow(Statement said, Deque<Resource> mentioned) {
        if (said.getObject().isURIResource()) {
            mentioned.add(said.getResource());
        }
    }

    /** Gives the file's own names addresses of this server. */
    static void settle(Model model, String origin) {
        for (Resource each : model.listSubjects().toList()) {
            if (each.isURIResource() && each.getURI().startsWith(OWN)) {
                ResourceUtils.renameResource(each,
                        origin + Catalogue.PATH + "#" + each.getURI().substring(OWN.length()));
            }
        }
    }
}
