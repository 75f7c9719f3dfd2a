package org.mandat.service.question;

import java.util.List;
import org.mandat.question.Parameter;
import org.mandat.service.http.Asked;

/**
 * A parameter as the form asks for it.
 *
 * @param input   of HTML: {@code select}, {@code list} (a text with suggestions), {@code number}, {@code date} or {@code text}
 * @param value   in force; empty if there is none
 * @param example of an optional one
 */
public record Field(String name, String label, String input, String value, String example, boolean required,
        List<Choices.Choice> choices) {
    private static final int SELECT = 60;

    static List<Field> of(Asked asked, Asking asking) {
        return Asking.asked(asking.question()).stream().map(parameter -> of(asked, asking, parameter)).toList();
    }

    private static Field of(Asked asked, Asking asking, Parameter parameter) {
        List<Choices.Choice> choices = Choices.of(asked.graph(), parameter, asking.language());
        String value = asking.value(parameter);
        boolean known = value.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(value));
        String input = switch (parameter.type()) {
            case IRI, YEAR -> !choices.isEmpty() && choices.size() <= SELECT && known ? "select" : "list";
            case INTEGER -> "number";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            case STRING -> "text";
        };
        String example = parameter.optional()
                ? parameter.value().map(term -> Asking.written(parameter, term)).orElse("")
                : "";
        return new Field(parameter.name(), parameter.label(asking.language().tag()), input, value, example,
                !parameter.optional(), choices);
    }
}
