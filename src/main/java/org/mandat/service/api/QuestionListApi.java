package org.mandat.service.api;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.question.Parameter;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.question.Asking;

/** {@code /api/questions}: which questions there are, with what each needs. */
public record QuestionListApi(Questions questions) implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of(ApiFormat.JSON, Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (choice.format().equals(Format.PAGE)) {
            return Reply.seeOther("/questions");
        }
        JsonArray list = new JsonArray();
        questions.all().forEach(question -> list.add(described(asked, question)));
        JsonObject json = new JsonObject();
        json.put("questions", list);
        return Reply.of(choice.mediaType(), JSON.toString(json) + "\n");
    }

    private static JsonObject described(Asked asked, Question question) {
        JsonObject json = new JsonObject();
        json.put("name", question.name());
        json.put("title", words(question.titleFr(), question.titleEn()));
        json.put("summary", words(question.summaryFr(), question.summaryEn()));
        JsonArray parameters = new JsonArray();
        for (Parameter parameter : Asking.asked(question)) {
            JsonObject described = new JsonObject();
            described.put("name", parameter.name());
            described.put("type", parameter.type().keyword());
            described.put("label", words(parameter.labelFr(), parameter.labelEn()));
            described.put("required", !parameter.optional() && parameter.value().isEmpty());
            parameter.value().ifPresent(value -> described.put(parameter.optional() ? "example" : "default",
                    Asking.written(parameter, value)));
            parameters.add(described);
        }
        json.put("parameters", parameters);
        question.evidence().ifPresent(evidence -> json.put("evidence", evidence));
        json.put("address", asked.origin() + QuestionApi.PATH + question.name());
        json.put("page", asked.origin() + "/questions/" + question.name());
        return json;
    }

    private static JsonObject words(String fr, String en) {
        JsonObject words = new JsonObject();
        words.put("fr", fr);
        words.put("en", en);
        return words;
    }
}
