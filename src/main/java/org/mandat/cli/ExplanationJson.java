package org.mandat.cli;

import java.util.List;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.explanation.Explanation;
import org.mandat.explanation.FiredCue;

/** An explanation as JSON; what is absent is left out. */
final class ExplanationJson {
    private ExplanationJson() {
    }

    /** @param place where the sentence stands, and its measure's name */
    static JsonObject of(Explanation explanation, String place) {
        JsonObject all = new JsonObject();
        all.put("place", place);
        all.put("kind", explanation.kind());
        all.put("section", explanation.section());
        all.put("sentence", explanation.sentence().text());
        all.put("measure", explanation.isMeasure());
        all.put("verdict", explanation.verdict());
        all.put("why", explanation.headline());
        explanation.decidedBy().ifPresent(cue -> all.put("decidedBy", cue));
        all.put("facts", array(explanation.facts().stream().map(ExplanationJson::fact).toList()));
        all.put("cues", array(explanation.cues().stream().map(ExplanationJson::cue).toList()));
        all.put("names", array(explanation.names().stream().map(ExplanationJson::name).toList()));
        all.put("clauses", array(explanation.said().stream().map(ExplanationJson::said).toList()));
        all.put("tokens", array(explanation.words().stream().map(ExplanationJson::word).toList()));
        return all;
    }

    private static JsonObject fact(Explanation.Fact fact) {
        JsonObject object = new JsonObject();
        object.put("kind", fact.kind());
        object.put("what", fact.what());
        object.put("cue", fact.cue());
        if (!fact.detail().isEmpty()) {
            object.put("detail", fact.detail());
        }
        return object;
    }

    private static JsonObject cue(FiredCue cue) {
        JsonObject object = new JsonObject();
        object.put("cue", cue.cue());
        object.put("priority", cue.priority());
        object.put("says", cue.says());
        object.put("words", cue.words());
        object.put("slots", strings(cue.slots()));
        object.put("counts", cue.counts());
        object.put("outcomes", array(cue.outcomes().stream().map(ExplanationJson::outcome).toList()));
        return object;
    }

    private static JsonObject outcome(FiredCue.Outcome outcome) {
        JsonObject object = new JsonObject();
        object.put("counts", outcome.counts());
        outcome.about().ifPresent(about -> object.put("about", about));
        object.put("why", outcome.why());
        outcome.by().ifPresent(by -> object.put("by", by));
        return object;
    }

    private static JsonObject name(Explanation.Name name) {
        JsonObject object = new JsonObject();
        object.put("words", name.words());
        object.put("candidates", strings(name.candidates()));
        return object;
    }

    private static JsonObject said(Explanation.Said said) {
        JsonObject object = new JsonObject();
        object.put("predicate", said.predicate());
        object.put("asserted", said.asserted());
        object.put("roles", array(said.roles().stream().map(ExplanationJson::filled).toList()));
        return object;
    }

    private static JsonObject filled(Explanation.Filled filled) {
        JsonObject object = new JsonObject();
        object.put("role", filled.role());
        object.put("words", filled.words());
        return object;
    }

    private static JsonObject word(Explanation.Word word) {
        JsonObject object = new JsonObject();
        object.put("form", word.form());
        object.put("lemmas", strings(word.lemmas()));
        object.put("tags", strings(word.tags()));
        return object;
    }

    private static JsonArray strings(List<String> strings) {
        JsonArray array = new JsonArray();
        strings.forEach(array::add);
        return array;
    }

    private static JsonArray array(List<JsonObject> objects) {
        JsonArray array = new JsonArray();
        array.addAll(objects);
        return array;
    }
}
