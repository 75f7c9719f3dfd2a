package org.mandat.service.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Refusal;
import org.mandat.vocabulary.Mandat;
import org.unbescape.html.HtmlEscape;

/** What a beginning of a name may become, while somebody types; and a few words on what is pointed at. */
record Suggesting(Search search) {
    private static final int MOST = 15;

    JsonObject entities(Asked asked, Things things) {
        JsonArray results = new JsonArray();
        Kinds kinds = new Kinds(things.names());
        String prefix = asked.parameter("prefix").orElse("");
        for (Search.Candidate each : search.find(asked, prefix, Set.of(), MOST)) {
            JsonObject result = new JsonObject();
            result.put("id", things.id(each.iri()));
            result.put("name", things.name(each.iri()));
            result.put("description", things.description(each.iri()));
            JsonArray notable = new JsonArray();
            notable.add(kinds.json(each.kind()));
            result.put("notable", notable);
            results.add(result);
        }
        return result(results);
    }

    static JsonObject types(Asked asked, Things things) {
        String prefix = NameIndex.plain(asked.parameter("prefix").orElse(""));
        JsonArray results = new JsonArray();
        Kinds kinds = new Kinds(things.names());
        Kinds.ALL.stream().filter(kind -> NameIndex.plain(kinds.name(kind)).contains(prefix)
                || NameIndex.plain(kind).contains(prefix)).forEach(kind -> results.add(kinds.json(kind)));
        return result(results);
    }

    static JsonObject properties(Asked asked, Things things) {
        String prefix = NameIndex.plain(asked.parameter("prefix").orElse(""));
        JsonArray results = new JsonArray();
        Things.PROPERTIES.stream().filter(iri -> NameIndex.plain(things.propertyName(iri)).contains(prefix)
                || NameIndex.plain(iri).contains(prefix)).forEach(iri -> results.add(things.propertyJson(iri)));
        return result(results);
    }

    /** Of a thing, class or property. */
    static JsonObject flyout(Asked asked, Things things) {
        String id = asked.parameter("id").orElseThrow(() -> new Refusal(400, "no-id"));
        Optional<String> property = things.property(id);
        List<String> texts = Kinds.known(id).isPresent()
                ? List.of(new Kinds(things.names()).name(id), things.description(
                        Mandat.NS + Kinds.known(id).get()))
                : property.isPresent()
                        ? List.of(things.propertyName(property.get()), things.description(property.get()))
                        : List.of(things.name(things.iri(id)), things.description(things.iri(id)));
        JsonObject json = new JsonObject();
        json.put("id", id);
        json.put("html", "<p><strong>" + HtmlEscape.escapeHtml5Xml(texts.getFirst()) + "</strong></p><p>"
                + HtmlEscape.escapeHtml5Xml(texts.getLast()) + "</p>");
        return json;
    }

    private static JsonObject result(JsonArray results) {
        JsonObject json = new JsonObject();
        json.put("result", results);
        return json;
    }
}
