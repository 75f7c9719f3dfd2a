package org.mandat.store;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** Statistics as JSON and back, for a form on disk. */
final class StatisticsJson {
    private StatisticsJson() {
    }

    static byte[] write(Statistics statistics) {
        JsonObject json = new JsonObject();
        json.put("triples", statistics.triples());
        json.put("subjects", statistics.subjects());
        json.put("objects", statistics.objects());
        json.put("classes", object(statistics.classes()));
        json.put("graphs", object(statistics.graphs()));
        JsonObject properties = new JsonObject();
        statistics.properties().forEach((iri, property) -> {
            JsonObject counts = new JsonObject();
            counts.put("triples", property.triples());
            counts.put("subjects", property.subjects());
            counts.put("objects", property.objects());
            properties.put(iri, counts);
        });
        json.put("properties", properties);
        return JSON.toString(json).getBytes(StandardCharsets.UTF_8);
    }

    static Statistics read(String text) {
        JsonObject json = JSON.parse(text);
        SortedMap<String, Statistics.Property> properties = new TreeMap<>();
        JsonObject each = json.getObj("properties");
        each.keys().forEach(iri -> properties.put(iri, new Statistics.Property(number(each.getObj(iri), "triples"),
                number(each.getObj(iri), "subjects"), number(each.getObj(iri), "objects"))));
        return new Statistics(number(json, "triples"), number(json, "subjects"), number(json, "objects"),
                map(json.getObj("classes")), properties, map(json.getObj("graphs")));
    }

    private static JsonObject object(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach((iri, count) -> json.put(iri, count));
        return json;
    }

    private static SortedMap<String, Long> map(JsonObject json) {
        SortedMap<String, Long> counts = new TreeMap<>();
        json.keys().forEach(iri -> counts.put(iri, number(json, iri)));
        return counts;
    }

    private static long number(JsonObject json, String key) {
        return json.getNumber(key).longValue();
    }
}
