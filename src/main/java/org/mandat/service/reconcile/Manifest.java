package org.mandat.service.reconcile;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.service.http.Asked;
import org.mandat.vocabulary.Mandat;

/** What the service is and offers. */
final class Manifest {
    static final String PATH = "/api/reconcile";
    private static final int WIDTH = 430;
    private static final int HEIGHT = 300;

    private Manifest() {
    }

    static JsonObject of(Asked asked, Things things) {
        String origin = asked.origin();
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.2");
        manifest.put("versions", versions);
        manifest.put("name", "Mandat");
        manifest.put("identifierSpace", things.addresses().base());
        manifest.put("schemaSpace", Mandat.NS);
        manifest.put("documentation", origin + "/api");
        manifest.put("view", url(origin + "/page/{{id}}"));
        JsonArray types = new JsonArray();
        Kinds kinds = new Kinds(things.names());
        Kinds.ALL.forEach(kind -> types.add(kinds.json(kind)));
        manifest.put("defaultTypes", types);
        JsonObject preview = url(origin + PATH + "/preview?id={{id}}");
        preview.put("width", WIDTH);
        preview.put("height", HEIGHT);
        manifest.put("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String what : new String[]{"entity", "type", "property"}) {
            JsonObject service = service(origin, "/suggest/" + what);
            service.put("flyout_service_path", PATH + "/flyout/" + what + "?id=${id}");
            suggest.put(what, service);
        }
        manifest.put("suggest", suggest);
        JsonObject extend = new JsonObject();
        extend.put("propose_properties", service(origin, "/properties"));
        extend.put("property_settings", new JsonArray());
        manifest.put("extend", extend);
        return manifest;
    }

    private static JsonObject url(String url) {
        JsonObject json = new JsonObject();
        json.put("url", url);
        return json;
    }

    private static JsonObject service(String origin, String path) {
        JsonObject json = new JsonObject();
        json.put("service_url", origin);
        json.put("service_path", PATH + path);
        return json;
    }
}
