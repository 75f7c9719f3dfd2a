package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mandat.question.Questions;
import org.mandat.service.census.Type;
import org.mandat.service.http.Route;
import org.mandat.service.http.Routes;
import org.mandat.service.view.Templates;

/** Which page is where. */
public final class Pages {
    private Pages() {
    }

    /** @param otherwise answers for things that have no page of their own */
    public static void at(Routes routes, Templates templates, Questions questions, Route otherwise) {
        Map<String, TypedPage> pages = new HashMap<>();
        pages.put("programme", new ProgrammePage(templates));
        pages.put("measure", new MeasurePage(templates));
        pages.put("institution", new SubjectPage(templates, "institutions"));
        pages.put("law", new SubjectPage(templates, "laws"));
        pages.put("company", new SubjectPage(templates, "companies"));
        pages.put("theme", new SubjectPage(templates, "themes"));
        pages.put("effect", new EffectPage(templates));
        pages.put("election", new ElectionPage(templates));
        pages.put("cue", new CuePage(templates));
        for (String actor : List.of("party", "coalition", "person", "association")) {
            pages.put(actor, new ActorPage(templates));
        }
        routes.at("/", new StartPage(questions, templates)).at("/matrix", new MatrixPage(templates))
                .at("/programmes", new ProgrammesPage(templates)).at("/compare", new ComparePage(templates))
                .at("/targets", new TargetsPage(templates)).at("/about", new AboutPage(templates))
                .at("/institutions", new ListPage(templates, "institutions", Set.of(Type.INSTITUTION, Type.GROUP)))
                .at("/parties", new ListPage(templates, "parties", Set.of(Type.PARTY, Type.COALITION, Type.PERSON,
                        Type.ASSOCIATION)))
                .at("/themes", new ListPage(templates, "themes", Set.of(Type.THEME)))
                .at("/laws", new ListPage(templates, "laws", Set.of(Type.LAW)))
                .at("/companies", new ListPage(templates, "companies", Set.of(Type.COMPANY)))
                .at("/elections", new ListPage(templates, "elections", Set.of(Type.ELECTION)))
                .below("/page/", new TypedPages(Map.copyOf(pages), otherwise));
    }
}
