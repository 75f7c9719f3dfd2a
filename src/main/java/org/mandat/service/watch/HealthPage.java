package org.mandat.service.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Templates;

/**
 * For whoever keeps the service alive: {@code /health/live}, it answers; {@code /health/ready}, requests may be sent to it, else 503;
 * {@code /health}, both, with which generation it serves and whether every byte of its files was found whole.
 */
public record HealthPage(Readiness readiness, Templates templates) implements Route {
    private static final Format JSON_FORMAT = Format.of("json", "application/json");
    private static final String PATH = "/health";

    @Override
    public List<Format> formats(Asked asked) {
        if (!List.of(PATH, PATH + "/live", PATH + "/ready").contains(asked.path())) {
            throw new Refusal(404, "nothing-here");
        }
        return asked.path().equals(PATH) ? List.of(JSON_FORMAT, Format.PAGE) : List.of(JSON_FORMAT);
    }

    @Override
    public Lifetime lifetime(Asked asked) {
        return Lifetime.NEVER;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        boolean ready = readiness.ready();
        Readiness.Verified verified = readiness.verified();
        if (choice.format() == Format.PAGE) {
            return templates.page("health", asked, Map.of("ready", ready, "verified",
                    verified.name().toLowerCase(Locale.ROOT))).status(ready ? 200 : 503);
        }
        JsonObject health = new JsonObject();
        boolean onlyReady = asked.path().endsWith("/ready");
        if (!onlyReady) {
            health.put("live", true);
        }
        if (asked.path().endsWith("/live")) {
            return json(health);
        }
        health.put("ready", ready);
        if (!onlyReady) {
            health.put("verified", verified == Readiness.Verified.YES);
            health.put("verification", verified.name().toLowerCase(Locale.ROOT));
        }
        health.put("generation", asked.graph().hash());
        return json(health).status(ready ? 200 : 503);
    }

    @Override
    public boolean isCheap() {
        return true;
    }

    private static Reply json(JsonObject health) {
        return Reply.of("application/json", JSON.toStringFlat(health) + "\n");
    }
}
