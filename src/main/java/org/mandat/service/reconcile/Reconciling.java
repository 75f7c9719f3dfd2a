package org.mandat.service.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Refusal;

/** Reconciliation queries, one or a batch. */
record Reconciling(Search search) {
    private static final int MOST_QUERIES = 100;
    private static final int MOST_RESULTS = 50;
    private static final int RESULTS = 10;
    private static final double SURE = 95;

    /** {@code queries={"q0": {"query": …}, …}}. */
    JsonObject batch(Asked asked, Things things, String queries) {
        JsonObject batch = JsonRoute.parsed("queries", queries);
        if (batch.keys().size() > MOST_QUERIES) {
            throw new Refusal(413, "too-many-queries", "" + MOST_QUERIES);
        }
        JsonObject answers = new JsonObject();
        batch.keys().forEach(key -> answers.put(key, one(asked, things, object(batch.get(key)))));
        return answers;
    }

    /** {@code query=a name}, or {@code query={"query": …}}, as older clients ask. */
    JsonObject single(Asked asked, Things things, String query) {
        if (query.strip().startsWith("{")) {
            return one(asked, things, JsonRoute.parsed("query", query));
        }
        JsonObject plain = new JsonObject();
        plain.put("query", query);
        return one(asked, things, plain);
    }

    private JsonObject one(Asked asked, Things things, JsonObject query) {
        Set<String> kinds = kinds(query);
        String name = text(query, "query");
        List<Search.Candidate> found = new ArrayList<>();
        // Of a class that is none of ours there is nothing.
        if (!kinds.isEmpty() || strings(query.get("type")).isEmpty()) {
            for (Search.Candidate candidate : search.find(asked, name, kinds, MOST_RESULTS)) {
                found.add(weighed(things, candidate, query));
            }
        }
        found.sort(Comparator.comparingDouble(Search.Candidate::score).reversed().thenComparing(Search.Candidate::iri));
        JsonArray results = new JsonArray();
        Kinds words = new Kinds(things.names());
        for (Search.Candidate each : found.subList(0, Math.min(limit(query), found.size()))) {
            JsonObject result = new JsonObject();
            result.put("id", things.id(each.iri()));
            result.put("name", things.name(each.iri()));
            String description = things.description(each.iri());
            if (!description.isEmpty()) {
                result.put("description", description);
            }
            JsonArray types = new JsonArray();
            types.add(words.json(each.kind()));
            result.put("type", types);
            result.put("score", JsonNumber.value(each.score()));
            result.put("match", each.score() >= SURE
                    && found.stream().filter(other -> other.score() >= each.score()).count() == 1);
            results.add(result);
        }
        JsonObject answer = new JsonObject();
        answer.put("result", results);
        return answer;
    }

    /** Each property that a thing confirms makes half of what is missing up; each that it denies takes a fifth. */
    private static Search.Candidate weighed(Things things, Search.Candidate candidate, JsonObject query) {
        double score = candidate.score();
        for (JsonValue property : array(query.get("properties"))) {
            if (property.isObject()) {
                JsonObject given = property.getAsObject();
                boolean confirmed = things.property(text(given, "pid")).filter(iri -> strings(given.get("v")).stream()
                        .anyMatch(value -> things.says(candidate.iri(), iri, value))).isPresent();
                score = confirmed ? score + (100 - score) / 2 : score * 0.8;
            }
        }
        return new Search.Candidate(candidate.iri(), candidate.kind(), Math.round(score * 10) / 10.0);
    }

    private static Set<String> kinds(JsonObject query) {
        Set<String> kinds = new TreeSet<>();
        strings(query.get("type")).forEach(type -> Kinds.known(type).ifPresent(kinds::add));
        return kinds;
    }

    private static int limit(JsonObject query) {
        JsonValue limit = query.get("limit");
        return limit != null && limit.isNumber()
                ? Math.clamp(limit.getAsNumber().value().intValue(), 0, MOST_RESULTS)
                : RESULTS;
    }

    private static JsonObject object(JsonValue value) {
        if (!value.isObject()) {
            throw new Refusal(400, "not-json", "queries");
        }
        return value.getAsObject();
    }

    private static JsonArray array(@Nullable JsonValue value) {
        return value != null && value.isArray() ? value.getAsArray() : new JsonArray();
    }

    /** A text, several, or objects with an id: types and values come in all these forms. */
    private static List<String> strings(@Nullable JsonValue value) {
        List<String> strings = new ArrayList<>();
        if (value == null) {
            return strings;
        }
        if (value.isString()) {
            strings.add(value.getAsString().value());
        } else if (value.isNumber()) {
            strings.add(value.getAsNumber().value().toString());
        } else if (value.isObject()) {
            strings.add(text(value.getAsObject(), "id"));
        } else if (value.isArray()) {
            value.getAsArray().forEach(each -> strings.addAll(strings(each)));
        }
        return strings;
    }

    private static String text(JsonObject object, String key) {
        JsonValue value = object.get(key);
        return value != null && value.isString() ? value.getAsString().value() : "";
    }
}
