package org.mandat.service.reconcile;

import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.service.answer.Running;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Routes;
import org.mandat.service.view.Templates;

/** The service at its addresses. */
public final class Reconciliation {
    private Reconciliation() {
    }

    /** Adds {@code /api/reconcile} and what it refers to. */
    public static void add(Routes routes, Running running, Templates templates) {
        Reconciling reconciling = new Reconciling(new Search(running));
        Suggesting suggesting = new Suggesting(new Search(running));
        routes.at(Manifest.PATH, new JsonRoute((asked, things) -> answer(reconciling, asked, things)))
                .at(Manifest.PATH + "/suggest/entity", new JsonRoute(suggesting::entities))
                .at(Manifest.PATH + "/suggest/type", new JsonRoute(Suggesting::types))
                .at(Manifest.PATH + "/suggest/property", new JsonRoute(Suggesting::properties))
                .below(Manifest.PATH + "/flyout/", new JsonRoute(Suggesting::flyout))
                .at(Manifest.PATH + "/properties", new JsonRoute(
                        (asked, things) -> Extending.proposed(things, asked.parameter("type").orElse(""))))
                .at(Manifest.PATH + "/preview", new Preview(templates));
    }

    private static JsonObject answer(Reconciling reconciling, Asked asked, Things things) {
        Optional<String> batch = asked.parameter("queries");
        Optional<String> single = asked.parameter("query");
        Optional<String> extend = asked.parameter("extend");
        if (batch.isPresent()) {
            return reconciling.batch(asked, things, batch.get());
        }
        if (extend.isPresent()) {
            return Extending.rows(things, extend.get());
        }
        return single.isPresent()
                ? reconciling.single(asked, things, single.get())
                : Manifest.of(asked, things);
    }
}
