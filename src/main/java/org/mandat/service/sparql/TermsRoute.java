package org.mandat.service.sparql;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.question.Prefixes;
import org.mandat.service.answer.Terms;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/** {@code /api/terms}: the prefixes, properties and classes that an editor may complete, the most used first. */
public record TermsRoute() implements Route {
    private static final Format JSON_FORMAT = Format.of("json", "application/json");

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(JSON_FORMAT);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Terms terms = Terms.of(asked.graph());
        JsonObject prefixes = new JsonObject();
        Prefixes.all().forEach(prefixes::put);
        JsonObject json = new JsonObject();
        json.put("prefixes", prefixes);
        json.put("properties", array(terms.properties()));
        json.put("classes", array(terms.classes()));
        return Reply.of(choice.mediaType(), JSON.toStringFlat(json) + "\n");
    }

    private static JsonArray array(List<Terms.Term> terms) {
        JsonArray array = new JsonArray();
        terms.forEach(term -> array.add(term.iri()));
        return array;
    }
}
