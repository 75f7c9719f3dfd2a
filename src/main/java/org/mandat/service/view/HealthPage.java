package org.mandat.service.view;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/** For whoever watches the service: it lives, and with which generation it is ready. */
public record HealthPage() implements Route {
    private static final Format JSON_FORMAT = Format.of("json", "application/json");

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(JSON_FORMAT, Format.PAGE);
    }

    @Override
    public Lifetime lifetime(Asked asked) {
        return Lifetime.NEVER;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        JsonObject health = new JsonObject();
        health.put("live", true);
        health.put("ready", true);
        health.put("generation", asked.graph().hash());
        return Reply.of("application/json", JSON.toStringFlat(health) + "\n");
    }

    @Override
    public boolean isCheap() {
        return true;
    }
}
