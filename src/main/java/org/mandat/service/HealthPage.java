package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** For whoever watches the service: it lives, and with which generation it is ready. */
record HealthPage(ServedGraphs graphs) implements Page {
    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (ServedGraph.Lease lease = graphs.lease()) {
            JsonObject health = new JsonObject();
            health.put("live", true);
            health.put("ready", true);
            health.put("generation", lease.hash());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(Replies.GENERATION, lease.hash());
            Replies.send(request, response, "application/json", JSON.toStringFlat(health) + "\n");
        }
    }
}
