package org.mandat.service.api;

import java.util.List;
import java.util.Map;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Templates;

/** {@code /api}: the same as {@link OpenApi}, for people. */
public record ApiPage(Operations operations, Templates templates) implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        return templates.page("api", asked, Map.of("operations", operations.of(asked), "origin", asked.origin()));
    }
}
