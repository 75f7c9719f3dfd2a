package org.mandat.service.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.mandat.question.Answer.Rows;
import org.mandat.service.answer.Paging;
import org.mandat.service.answer.Part;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Language;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;

/** {@code /api/search}: the same as {@link SearchPage} as JSON. */
public record SearchApi() implements Route {
    private static final Format JSON_FORMAT = Format.of("json", "application/json");
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int MOST_VALUES = 50;

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(JSON_FORMAT, Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (choice.format().equals(Format.PAGE)) {
            return Reply.seeOther(Links.changed(asked, Map.of("limit", "", "offset", "", "format", ""))
                    .replaceFirst("^/api", ""));
        }
        Language language = asked.parameter("lang").filter("en"::equals).isPresent() ? Language.EN : Language.FR;
        Paging paging = Paging.of(asked, MOST, USUAL);
        int offset = (int) paging.offset();
        Searching search = Searching.of(asked, language, offset, paging.limit().orElse(USUAL));
        int total = search.found().entries().size();
        Part part = new Part(new Rows(List.of(), new ArrayList<>()), offset, offset + search.hits().size() < total,
                OptionalLong.of(total));
        JsonObject json = new JsonObject();
        json.put("q", search.typed());
        json.put("generation", asked.graph().hash());
        json.put("offset", offset);
        json.put("total", total);
        json.put("complete", search.found().whole());
        json.put("anyWord", search.found().any());
        paging.next(asked, part).ifPresent(next -> json.put("next", next));
        JsonArray hits = new JsonArray();
        search.hits().forEach(hit -> hits.add(hit(hit, asked)));
        json.put("rows", hits);
        json.put("facets", facets(asked, search));
        JsonArray named = new JsonArray();
        List<Node> things = search.named(asked, offset == 0);
        asked.graph().dataset().executeRead(() -> things.forEach(
                thing -> named.add(thing(Hit.Thing.of(thing, search.names(), Addresses.of(asked.graph())), asked))));
        json.put("names", named);
        JsonArray alike = new JsonArray();
        search.alike(asked).forEach(alike::add);
        json.put("alike", alike);
        return paging.say(Reply.of(choice.mediaType(), JSON.toString(json) + "\n"), asked, part, search.hits().size());
    }

    private static JsonObject hit(Hit hit, Asked asked) {
        JsonObject json = new JsonObject();
        json.put("measure", hit.iri());
        json.put("page", asked.origin() + hit.url());
        json.put("quote", hit.quote());
        JsonArray marked = new JsonArray();
        hit.pieces().stream().filter(Found.Piece::marked).forEach(piece -> marked.add(piece.text()));
        json.put("marked", marked);
        json.put("year", Long.parseLong(hit.year()));
        json.put("programme", hit.programme().iri());
        json.put("programmeTitle", hit.programme().name());
        json.put("parties", things(hit.parties(), asked));
        json.put("themes", things(hit.themes(), asked));
        JsonArray effects = new JsonArray();
        hit.effects().forEach(effect -> {
            JsonObject object = new JsonObject();
            object.put("kind", effect.kind());
            object.put("institution", effect.institution().iri());
            object.put("institutionName", effect.institution().name());
            effects.add(object);
        });
        json.put("effects", effects);
        return json;
    }

    private static JsonArray things(List<Hit.Thing> things, Asked asked) {
        JsonArray array = new JsonArray();
        things.forEach(thing -> array.add(thing(thing, asked)));
        return array;
    }

    private static JsonObject thing(Hit.Thing thing, Asked asked) {
        JsonObject json = new JsonObject();
        json.put("iri", thing.iri());
        json.put("name", thing.name());
        if (thing.url().startsWith("/")) {
            json.put("page", asked.origin() + thing.url());
        }
        return json;
    }

    private static JsonObject facets(Asked asked, Searching search) {
        Addresses addresses = Addresses.of(asked.graph());
        JsonObject facets = new JsonObject();
        asked.graph().dataset().executeRead(() -> {
            for (Facet facet : Facet.ALL) {
                JsonArray values = new JsonArray();
                search.found().counts(facet).stream().limit(MOST_VALUES).forEach(count -> {
                    JsonObject value = new JsonObject();
                    value.put("value", facet.written(count.value(), addresses));
                    if (count.value().isURI()) {
                        value.put("name", search.names().of(count.value()).text());
                    }
                    value.put("measures", count.measures());
                    values.add(value);
                });
                facets.put(facet.keyword(), values);
            }
        });
        return facets;
    }
}
