package org.mandat.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Question;
import org.mandat.question.Questions;

/** A question as pages list it: with a link that runs it as it stands. */
record Example(String title, String summary, String url) {
    /** Those that can be asked without more words; a question that only finds evidence for others is none. */
    static List<Example> of(Questions questions, Language language) {
        Set<String> evidence = questions.all().stream().map(Question::evidence).flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return questions.all().stream().filter(question -> !evidence.contains(question.name()))
                .map(question -> of(question, language)).flatMap(Optional::stream).toList();
    }

    private static Optional<Example> of(Question question, Language language) {
        try {
            String sparql = question.parameters().isEmpty()
                    ? withoutHeader(question.text())
                    : question.bind(Map.of()).serialize();
            return Optional.of(new Example(question.title(language.tag()), question.summary(language.tag()),
                    Links.query(sparql, language)));
        } catch (MandatException needsAParameter) {
            return Optional.empty();
        }
    }

    private static String withoutHeader(String text) {
        return text.lines().filter(line -> !line.startsWith("#+")).collect(Collectors.joining("\n", "", "\n"));
    }
}
