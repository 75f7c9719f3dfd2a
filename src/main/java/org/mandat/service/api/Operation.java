package org.mandat.service.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandat.question.Parameter;
import org.mandat.question.Question;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.question.Asking;
import org.mandat.service.question.Choices;
import org.mandat.service.question.Evidence;
import org.mandat.service.view.Links;
import org.mandat.service.view.Messages;

/**
 * An address of the API with what it takes and answers.
 *
 * @param columns of the rows, each with its heading; none where the answer is no table
 * @param example an address to try, relative to the server
 */
record Operation(String name, String path, String title, String summary, List<Input> inputs, List<Format> formats,
        List<Column> columns, String example) {
    /**
     * A parameter.
     *
     * @param type    of JSON Schema, with {@code format} where it has one
     * @param value   what stands in when none is given, or an example
     * @param usual   whether the value stands in
     * @param choices the values there are, if these are all
     */
    record Input(String name, String type, String format, String label, boolean required, Optional<String> value,
            boolean usual, List<String> choices) {
        static Input of(String name, String type, String label, String usual) {
            return new Input(name, type, "", label, false, Optional.of(usual).filter(value -> !value.isEmpty()), true,
                    List.of());
        }

        Input choices(List<String> all) {
            return new Input(name, type, format, label, required, value, usual, all);
        }
    }

    /** A column of rows. */
    record Column(String name, String heading) {
    }

    static Operation of(Question question, Asked asked) {
        String language = asked.language().tag();
        List<Input> inputs = new ArrayList<>();
        String example = QuestionApi.PATH + question.name();
        for (Parameter parameter : Asking.asked(question)) {
            Optional<String> value = parameter.value().map(term -> Asking.written(parameter, term));
            inputs.add(new Input(parameter.name(), type(parameter), format(parameter), parameter.label(language),
                    !parameter.optional() && value.isEmpty(), value, !parameter.optional(), List.of()));
            List<Choices.Choice> choices = Choices.of(asked.graph(), parameter, asked.language());
            Optional<String> shown = value.or(() -> choices.stream().findFirst().map(Choices.Choice::value));
            example = shown.isPresent() ? Links.with(example, parameter.name(), shown.get()) : example;
        }
        List<Format> formats = ApiFormat.of(question);
        inputs.addAll(common(question, formats, Messages.in(asked.language())));
        return new Operation(question.name(), QuestionApi.PATH + question.name(), question.title(language),
                question.summary(language), inputs, formats, question.columns().stream()
                        .map(column -> new Column(column, question.headings().of(column, language))).toList(),
                example);
    }

    private static List<Input> common(Question question, List<Format> formats, Messages messages) {
        List<Input> inputs = new ArrayList<>();
        if (formats.contains(ApiFormat.JSON)) {
            inputs.add(Input.of("limit", "integer", messages.get("api.limit", "" + QuestionApi.MOST_ROWS), ""));
            inputs.add(Input.of("offset", "integer", messages.get("api.offset"), "0"));
        }
        if (question.evidence().isPresent()) {
            inputs.add(Input.of("evidence", "string", messages.get("api.evidence", "" + Evidence.MOST_OF_ROW,
                    "" + Evidence.MOST_ROWS), "").choices(List.of("1")));
        }
        inputs.add(Input.of("lang", "string", messages.get("api.lang"), "fr").choices(List.of("fr", "en")));
        inputs.add(Input.of("format", "string", messages.get("api.format"), "")
                .choices(formats.stream().map(Format::keyword).toList()));
        return inputs;
    }

    private static String type(Parameter parameter) {
        return switch (parameter.type()) {
            case INTEGER, YEAR -> "integer";
            case BOOLEAN -> "boolean";
            case IRI, STRING, DATE -> "string";
        };
    }

    private static String format(Parameter parameter) {
        return switch (parameter.type()) {
            case DATE -> "date";
            case IRI -> "iri-reference";
            case INTEGER, YEAR, BOOLEAN, STRING -> "";
        };
    }
}
