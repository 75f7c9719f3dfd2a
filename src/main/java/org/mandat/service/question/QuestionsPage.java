package org.mandat.service.question;

import java.util.List;
import java.util.Map;
import org.mandat.question.Questions;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Templates;

/** All questions: those that analysts ask, then those that find the words behind their rows. */
public record QuestionsPage(Questions questions, Templates templates) implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        return templates.page("questions", asked, Map.of("examples", Example.of(questions, asked.language()),
                "evidence", Example.ofEvidence(questions, asked.language())));
    }
}
