package org.mandat.service.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.mandat.service.http.Refusal;

/** Data extension: what is said of things that were reconciled, as columns. */
final class Extending {
    private static final int MOST_THINGS = 1_000;

    private Extending() {
    }

    /** {@code extend={"ids": […], "properties": [{"id": …}]}}. */
    static JsonObject rows(Things things, String request) {
        JsonObject asked = JsonRoute.parsed("extend", request);
        List<String> properties = new ArrayList<>();
        JsonArray described = new JsonArray();
        for (JsonValue each : array(asked, "properties")) {
            String id = each.isObject() && each.getAsObject().hasKey("id") ? each.getAsObject().getString("id") : "";
            String property = things.property(id).orElseThrow(() -> new Refusal(400, "unknown-property", id));
            properties.add(property);
            described.add(things.propertyJson(property));
        }
        JsonArray ids = array(asked, "ids");
        if (ids.size() > MOST_THINGS) {
            throw new Refusal(413, "too-many-queries", "" + MOST_THINGS);
        }
        JsonObject rows = new JsonObject();
        for (JsonValue each : ids) {
            String id = each.isString() ? each.getAsString().value() : "";
            JsonObject row = new JsonObject();
            properties.forEach(property -> row.put(things.propertyJson(property).getString("id"),
                    things.values(things.iri(id), property)));
            rows.put(id, row);
        }
        JsonObject answer = new JsonObject();
        answer.put("meta", described);
        answer.put("rows", rows);
        return answer;
    }

    /** {@code /properties?type=…}: what can be asked. */
    static JsonObject proposed(Things things, String type) {
        JsonArray properties = new JsonArray();
        Things.PROPERTIES.forEach(property -> properties.add(things.propertyJson(property)));
        JsonObject answer = new JsonObject();
        answer.put("type", type);
        answer.put("properties", properties);
        return answer;
    }

    private static JsonArray array(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (value == null || !value.isArray()) {
            throw new Refusal(400, "not-json", "extend");
        }
        return value.getAsArray();
    }
}
