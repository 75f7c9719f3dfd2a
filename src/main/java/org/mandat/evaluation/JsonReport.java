package org.mandat.evaluation;

import java.util.Collection;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/**
 * An evaluation as JSON: {@code documents} with figures and all that was missed or wrong, {@code sets}, and {@code all}. A figure has
 * {@code precision}, {@code recall} and {@code f1} (as far as there are any), and the counts {@code right} of {@code found} and {@code hit} of {@code wanted};
 * {@code begin} and {@code end} count code points of the programme's text.
 */
public final class JsonReport {
    private JsonReport() {
    }

    public static String of(Evaluation evaluation) {
        JsonObject report = new JsonObject();
        JsonArray documents = new JsonArray();
        for (DocumentScore document : evaluation.documents()) {
            JsonObject scored = group(evaluation, List.of(document.id()));
            scored.put("id", document.id());
            JsonArray misses = new JsonArray();
            document.misses().forEach(miss -> misses.add(miss(miss)));
            scored.put("misses", misses);
            documents.add(scored);
        }
        report.put("documents", documents);
        JsonArray sets = new JsonArray();
        for (AnnotationSet set : evaluation.sets()) {
            JsonObject scored = group(evaluation, set.documents());
            scored.put("name", set.name());
            JsonArray ids = new JsonArray();
            set.documents().forEach(ids::add);
            scored.put("documents", ids);
            sets.add(scored);
        }
        report.put("sets", sets);
        report.put("all", group(evaluation, evaluation.ids()));
        return JSON.toString(report) + "\n";
    }

    private static JsonObject group(Evaluation evaluation, Collection<String> ids) {
        JsonObject figures = new JsonObject();
        for (Kind kind : Kind.values()) {
            figures.put(kind.keyword(), figure(evaluation.tally(kind, ids)));
        }
        JsonObject group = new JsonObject();
        group.put("figures", figures);
        return group;
    }

    private static JsonObject figure(Tally tally) {
        Figure rounded = Figure.of(tally);
        JsonObject figure = new JsonObject();
        rounded.precision().ifPresent(value -> figure.put("precision", JsonNumber.value(value)));
        rounded.recall().ifPresent(value -> figure.put("recall", JsonNumber.value(value)));
        rounded.f1().ifPresent(value -> figure.put("f1", JsonNumber.value(value)));
        figure.put("right", tally.right());
        figure.put("found", tally.found());
        figure.put("hit", tally.hit());
        figure.put("wanted", tally.wanted());
        return figure;
    }

    private static JsonObject miss(Miss miss) {
        JsonObject object = new JsonObject();
        object.put("kind", miss.kind().keyword());
        object.put("fault", miss.fault().keyword());
        object.put("what", miss.what());
        object.put("quote", miss.quote());
        miss.place().ifPresent(place -> {
            object.put("begin", place.begin());
            object.put("end", place.end());
        });
        return object;
    }
}
