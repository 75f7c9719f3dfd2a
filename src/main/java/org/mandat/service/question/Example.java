package org.mandat.service.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.http.Language;
import org.mandat.service.view.Links;

/** A question as pages list it: with a link that runs it as it stands. */
public record Example(String title, String summary, String url) {
    /** Those that can be asked without more words; a question that only finds evidence for others is none. */
    public static List<Example> of(Questions questions, Language language) {
        Set<String> evidence = questions.all().stream().map(Question::evidence).flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return questions.all().stream().filter(question -> !evidence.contains(question.name()))
                .map(question -> of(question, language)).flatMap(Optional::stream).toList();
    }

    private static Optional<Example> of(Question question, Language language) {
        boolean complete = question.parameters().stream()
                .allMatch(parameter -> parameter.optional() || parameter.value().isPresent());
        return complete
                ? Optional.of(shown(question, language))
                : Optional.empty();
    }

    /** A question as it is listed in a language. */
    public static Example shown(Question question, Language language) {
        return new Example(question.title(language.tag()), question.summary(language.tag()),
                Links.question(question.name()));
    }

    /** The query that a question with these values is, without its header. */
    public static String sparql(Question question, Map<String, String> values) {
        return question.parameters().isEmpty() && values.isEmpty()
                ? question.text().lines().filter(line -> !line.startsWith("#+"))
                        .collect(Collectors.joining("\n", "", "\n"))
                : question.bind(values).serialize();
    }
}
