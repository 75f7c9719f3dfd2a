package org.mandat.service.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Rdf;

/**
 * The page about any thing, {@code /page/…}. Classes may have pages of their own; what belongs to a thing that has such a page, as an effect to its
 * measure, is shown there at a fragment that ends its name. All else is a table of properties.
 */
public final class ThingPage implements Route {
    private static final String PAGE = "page/";

    private final Lookup lookup;
    private final Templates templates;
    private final Map<String, TypePage> byClass = new LinkedHashMap<>();

    public ThingPage(Lookup lookup, Templates templates) {
        this.lookup = lookup;
        this.templates = templates;
    }

    /** With a page for a class; of several classes of a thing, the one added first decides. */
    public ThingPage with(String classIri, TypePage page) {
        byClass.put(classIri, page);
        return this;
    }

    @Override
    public List<? extends Format> formats(Asked asked) {
        found(asked);
        return DataFormat.PAGE_OR_DATA;
    }

    private Lookup.Found found(Asked asked) {
        return lookup.find(asked,
                Addresses.of(asked.graph()).ofPage(Lookup.path(asked).substring(PAGE.length())));
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Lookup.Found found = found(asked);
        String path = "/" + Addresses.of(asked.graph()).path(found.iri()).orElseThrow();
        if (found instanceof Lookup.Found.Gone gone) {
            return new GoneThing(templates).reply(asked, gone, path, choice);
        }
        if (found instanceof Lookup.Found.Elsewhere elsewhere) {
            return Reply.seeOther(Links.with(asked.path(), Asked.GENERATION, elsewhere.generation()));
        }
        if (choice.format() instanceof DataFormat || found.ending().isPresent()) {
            Format format = found.ending().<Format>map(ending -> ending).orElse(choice.format());
            return Reply.seeOther(DataLinks.carried(asked, ThingRoute.address(asked, found.iri(), path, format)));
        }
        Reply page = special(asked, found.iri()).map(special -> special.page(asked, found.iri()))
                .or(() -> owner(asked, found.iri()))
                .orElseGet(() -> new ThingTable(templates).reply(asked, found.iri(), path));
        return page.status() == 200 ? DataLinks.alternates(asked, path, page) : page;
    }

    private Optional<TypePage> special(Asked asked, String iri) {
        DatasetGraph dataset = asked.graph().dataset();
        Node thing = NodeFactory.createURI(iri);
        Node type = NodeFactory.createURI(Rdf.type);
        return dataset.calculateRead(() -> byClass.entrySet().stream()
                .filter(each -> dataset.getDefaultGraph().contains(thing, type, NodeFactory.createURI(each.getKey())))
                .map(Map.Entry::getValue).findFirst());
    }

    /** The page of what a thing belongs to, at the thing's place in it. */
    private Optional<Reply> owner(Asked asked, String iri) {
        for (int slash = iri.lastIndexOf('/'); slash > Addresses.of(asked.graph()).base().length(); slash = iri
                .lastIndexOf('/', slash - 1)) {
            String owner = iri.substring(0, slash);
            if (special(asked, owner).isPresent()) {
                String page = Addresses.of(asked.graph()).page(owner).orElseThrow();
                return Optional.of(Reply.seeOther(
                        DataLinks.carried(asked, page) + "#" + iri.substring(slash + 1)));
            }
        }
        return Optional.empty();
    }
}
