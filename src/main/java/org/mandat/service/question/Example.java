package org.mandat.service.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.http.Language;

/** A question as pages list it: with a link to its page. */
public record Example(String title, String summary, String url) {
    /** Those that people ask; a question that only finds evidence for others is none. */
    public static List<Example> of(Questions questions, Language language) {
        return of(questions, language, false);
    }

    /** The others. */
    static List<Example> ofEvidence(Questions questions, Language language) {
        return of(questions, language, true);
    }

    private static List<Example> of(Questions questions, Language language, boolean evidence) {
        Set<String> finders = questions.all().stream().map(Question::evidence).flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return questions.all().stream().filter(question -> finders.contains(question.name()) == evidence)
                .map(question -> shown(question, language)).toList();
    }

    /** A question as it is listed in a language. */
    public static Example shown(Question question, Language language) {
        return new Example(question.title(language.tag()), question.summary(language.tag()),
                "/questions/" + question.name());
    }
}
