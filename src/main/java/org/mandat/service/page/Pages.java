package org.mandat.service.page;

import java.util.Map;
import org.mandat.question.Questions;
import org.mandat.service.http.Route;
import org.mandat.service.http.Routes;
import org.mandat.service.view.Templates;

/** Which page is where. */
public final class Pages {
    private Pages() {
    }

    /** @param otherwise answers for things that have no page of their own */
    public static void at(Routes routes, Templates templates, Questions questions, Route otherwise) {
        routes.at("/", new StartPage(questions, templates))
                .below("/page/", new ThingRoute(Map.of("programme", new ProgrammePage(templates), "measure",
                        new MeasurePage(templates), "institution", new SubjectPage(templates, "institutions"), "law",
                        new SubjectPage(templates, "laws"), "company", new SubjectPage(templates, "companies"),
                        "theme", new SubjectPage(templates, "themes")), otherwise));
    }
}
