package org.mandat.service.resource;

import java.util.List;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Templates;

/** The page about any thing, {@code /page/…}: a table of its properties. Types that have a page of their own do not come here. */
public record ThingPage(Lookup lookup, Templates templates) implements Route {
    private static final String PAGE = "page/";

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
        return DataLinks.alternates(asked, path, new ThingTable(templates).reply(asked, found.iri(), path));
    }
}
