package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.rdf.model.ResourceFactory;
import org.mandat.question.Questions;

/** What is here, in one screen, with examples to begin with. */
record StartPage(ServedGraphs graphs, Questions questions, Replies replies) implements Page {
    private static final List<String> TILES = List.of("programmes", "parties", "measures", "institutions", "effects",
            "targets", "laws", "themes", "reviews", "triples");
    private static final String REVIEWS = "reviews";
    private static final int BAR = 200;
    private static final int FIRST = 12;

    /** A count with its noun. */
    record Tile(String number, String noun) {
    }

    /** A line of the table; the bar's parts in units of which the longest bar has {@value #BAR}. */
    record Line(long year, String title, String parties, String words, String measures, String effects, String url,
            List<Part> bar) {
    }

    /** A part of a bar. */
    record Part(String group, String label, long begin, long width, String number) {
    }

    /** An institution with its link; its name is empty where it has no acronym for a title. */
    record Body(String title, String name, String url, String programmes, String measures) {
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request);
        Messages messages = replies.templates().messages(language);
        try (ServedGraph.Lease lease = graphs.lease()) {
            Overview overview = lease.overview();
            response.setHeader(Replies.GENERATION, lease.hash());
            long longest = overview.programmes().stream().mapToLong(Overview.Programme::allEffects).max().orElse(0);
            List<Example> examples = Example.of(questions, language);
            replies.page(request, response, "start", Map.of(
                    "tiles", TILES.stream()
                            .filter(what -> !what.equals(REVIEWS) || overview.counts().getOrDefault(what, 0L) > 0)
                            .map(what -> tile(overview, messages, what)).toList(),
                    "programmes", overview.programmes().stream()
                            .map(programme -> line(programme, longest, messages)).toList(),
                    "more", overview.counts().getOrDefault("programmes", 0L) > overview.programmes().size(),
                    "bar", BAR,
                    "groups", Overview.GROUPS,
                    "institutions", overview.institutions().stream().map(body -> body(body, messages)).toList(),
                    "examples", examples,
                    "first", Math.min(FIRST, examples.size()),
                    "endpoint", Requests.origin(request) + "/sparql",
                    "generation", lease.hash()));
        }
    }

    private static Tile tile(Overview overview, Messages messages, String what) {
        long number = overview.counts().getOrDefault(what, 0L);
        return new Tile(messages.number(number), messages.noun(what, number));
    }

    private static Line line(Overview.Programme programme, long longest, Messages messages) {
        List<Part> bar = new ArrayList<>();
        long begin = 0;
        for (int i = 0; i < Overview.GROUPS.size(); i++) {
            String group = Overview.GROUPS.get(i);
            long effects = programme.effects().get(i);
            long width = longest == 0 ? 0 : Math.round((double) effects * BAR / longest);
            bar.add(new Part(group, messages.get("group." + group), begin, width, messages.number(effects)));
            begin += width;
        }
        return new Line(programme.year(), programme.title(), programme.parties(),
                programme.words() == 0 ? "" : messages.number(programme.words()), messages.number(programme.measures()),
                messages.number(programme.allEffects()),
                Links.query(about("measures.rq", "programme", programme.iri()), messages.language()), bar);
    }

    private static Body body(Overview.Institution institution, Messages messages) {
        return new Body(institution.acronym().orElse(institution.name()),
                institution.acronym().isPresent() ? institution.name() : "",
                Links.query(about("institution.rq", "institution", institution.iri()), messages.language()),
                messages.number(institution.programmes()) + "\u00a0"
                        + messages.noun("programmes", institution.programmes()),
                messages.number(institution.measures()) + "\u00a0" + messages.noun("measures", institution.measures()));
    }

    private static String about(String query, String variable, String iri) {
        ParameterizedSparqlString text = new ParameterizedSparqlString(Resources.text(query));
        text.setParam(variable, ResourceFactory.createResource(iri));
        return text.toString();
    }
}
