package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Addresses;

/**
 * {@code /page/TYPE/…}: the page made for that type, where there is such a thing.
 *
 * @param pages     by the first part of the path
 * @param otherwise answers for everything else
 */
public record TypedPages(Map<String, TypedPage> pages, Route otherwise) implements Route {
    private static final String PREFIX = "/page/";

    /** Those of the other route, which knows what there was and is; a page where that has nothing to say. */
    @Override
    public List<? extends Format> formats(Asked asked) {
        List<? extends Format> formats = otherwise.formats(asked);
        return formats.isEmpty() && pages.containsKey(type(asked)) ? List.of(Format.PAGE) : formats;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        TypedPage page = pages.get(type(asked));
        Optional<Reply> made = page == null || !choice.format().keyword().equals(Format.PAGE.keyword())
                ? Optional.empty()
                : asked.graph().dataset().calculateRead(() -> page.page(Desk.of(asked), iri(asked)))
                        .map(reply -> linked(asked, reply));
        return made.orElseGet(() -> otherwise.answer(asked, choice));
    }

    private static Reply linked(Asked asked, Reply reply) {
        return reply.status() != 200
                ? reply
                : Addresses.of(asked.graph()).path(iri(asked))
                        .map(path -> DataLinks.alternates(asked, "/" + path, reply)).orElse(reply);
    }

    private static String type(Asked asked) {
        String path = path(asked);
        return path.indexOf('/') > 0 ? path.substring(0, path.indexOf('/')) : "";
    }

    private static String path(Asked asked) {
        return asked.path().length() > PREFIX.length() ? asked.path().substring(PREFIX.length()) : "";
    }

    private static String iri(Asked asked) {
        return Addresses.of(asked.graph()).ofPage(path(asked));
    }
}
