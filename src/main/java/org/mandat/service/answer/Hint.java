package org.mandat.service.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.mandat.service.http.Language;
import org.mandat.service.view.Messages;

/**
 * Why an answer is empty.
 *
 * @param kind of the messages, after {@code hint.}
 * @param with what it names
 */
public record Hint(String kind, List<String> with) {
    /** The header in which machines are told, in English. */
    public static final String HEADER = "Mandat-Hint";

    public Hint {
        with = List.copyOf(with);
    }

    static Hint of(String kind, String... with) {
        return new Hint(kind, List.of(with));
    }

    public String in(Language language) {
        return Messages.in(language).get("hint." + kind, with.toArray(String[]::new));
    }

    /** Several in one header, whose values are ASCII. */
    public static String header(List<Hint> hints) {
        return hints.stream().map(hint -> hint.in(Language.EN)).collect(Collectors.joining(" "))
                .replaceAll("[“”]", "\"").replaceAll("[^\\x20-\\x7E]", "?");
    }
}
