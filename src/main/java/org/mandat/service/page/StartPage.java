package org.mandat.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mandat.question.Questions;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.question.Example;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Templates;

/** What is here, in one screen, with examples to begin with. */
public record StartPage(Questions questions, Templates templates) implements Route {
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
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Messages messages = Messages.in(asked.language());
        Addresses addresses = Addresses.of(asked.graph());
        Overview overview = asked.graph().once(Overview.class, Overview::of);
        long longest = overview.programmes().stream().mapToLong(Overview.Programme::allEffects).max().orElse(0);
        List<Example> examples = Example.of(questions, asked.language());
        return templates.page("start", asked, Map.of(
                "tiles", TILES.stream()
                        .filter(what -> !what.equals(REVIEWS) || overview.counts().getOrDefault(what, 0L) > 0)
                        .map(what -> tile(overview, messages, what)).toList(),
                "programmes", overview.programmes().stream()
                        .map(programme -> line(programme, longest, messages, addresses)).toList(),
                "more", overview.counts().getOrDefault("programmes", 0L) > overview.programmes().size(),
                "bar", BAR,
                "groups", Overview.GROUPS,
                "institutions", overview.institutions().stream().map(body -> body(body, messages, addresses)).toList(),
                "examples", examples,
                "first", Math.min(FIRST, examples.size()),
                "endpoint", asked.origin() + "/sparql"));
    }

    private static Tile tile(Overview overview, Messages messages, String what) {
        long number = overview.counts().getOrDefault(what, 0L);
        return new Tile(messages.number(number), messages.noun(what, number));
    }

    private static Line line(Overview.Programme programme, long longest, Messages messages, Addresses addresses) {
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
                messages.number(programme.allEffects()), addresses.link(programme.iri()).orElse(""), bar);
    }

    private static Body body(Overview.Institution institution, Messages messages, Addresses addresses) {
        return new Body(institution.acronym().orElse(institution.name()),
                institution.acronym().isPresent() ? institution.name() : "",
                addresses.link(institution.iri()).orElse(""), messages.count("programmes", institution.programmes()),
                messages.count("measures", institution.measures()));
    }
}
