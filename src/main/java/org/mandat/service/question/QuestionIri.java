package org.mandat.service.question;

import java.util.List;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/** {@code /page/question/NAME}, where the IRI of a question leads: to its page. */
public record QuestionIri() implements Route {
    private static final String PATH = "/page/question/";

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        String name = asked.path().substring(PATH.length());
        int parameter = name.indexOf('/');
        return Reply.seeOther(QuestionPage.PATH + (parameter < 0 ? name : name.substring(0, parameter)));
    }
}
