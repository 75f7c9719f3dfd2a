package org.mandat.service.reconcile;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/**
 * One address of the protocol, answered in JSON by GET or by a form.
 *
 * @param answer made within a transaction
 */
record JsonRoute(BiFunction<Asked, Things, JsonObject> answer) implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.of("json", "application/json"));
    }

    /** Clients ask for all kinds of things and read JSON. */
    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return new Format.Choice<>(formats.getFirst(), "application/json");
    }

    @Override
    public boolean takesForms() {
        return true;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        DatasetGraph dataset = asked.graph().dataset();
        JsonObject json = dataset.calculateRead(() -> answer.apply(asked, Things.of(asked)));
        return Reply.of(choice.mediaType(), JSON.toStringFlat(json) + "\n");
    }

    /** A parameter that is a JSON object. */
    static JsonObject parsed(String name, String text) {
        try {
            return JSON.parse(text);
        } catch (JsonException e) {
            throw new Refusal(400, "not-json", name);
        }
    }
}
