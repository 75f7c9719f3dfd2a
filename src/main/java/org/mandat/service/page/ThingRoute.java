package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.view.Addresses;

/**
 * {@code /page/TYPE/…}: the page made for that type, where there is such a thing.
 *
 * @param pages     by the first part of the path
 * @param otherwise answers for everything else
 */
public record ThingRoute(Map<String, ThingPage> pages, Route otherwise) implements Route {
    private static final String PREFIX = "/page/";

    @Override
    public List<? extends Format> formats(Asked asked) {
        return pages.containsKey(type(asked)) ? List.of(Format.PAGE) : otherwise.formats(asked);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        ThingPage page = pages.get(type(asked));
        Optional<Reply> made = page == null
                ? Optional.empty()
                : asked.graph().dataset().calculateRead(() -> page.page(Desk.of(asked), iri(asked)));
        return made.orElseGet(() -> {
            if (otherwise.formats(asked).isEmpty()) {
                throw new Refusal(404, "nothing-here");
            }
            return otherwise.answer(asked, choice);
        });
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
