package org.mandat.service.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.search.Hit.Thing;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Rdf;

/** {@code /search}: sentences by their words and by what they are about. */
public record SearchPage(Templates templates) implements Route {
    private static final int SIZE = 20;
    private static final int SHOWN = 12;

    /** A value to filter by, with its number of measures and the address of the search with or without it. */
    public record Choice(String name, String language, String count, String url, boolean chosen) {
    }

    /** The values of a facet: the first, and the rest behind a fold. */
    public record Group(String title, List<Choice> first, List<Choice> rest) {
    }

    /** Something of that name. */
    public record Named(Thing thing, String kind) {
    }

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        int page = asked.parameter("page").filter(digits -> digits.matches("[1-9][0-9]{0,5}")).map(Integer::parseInt)
                .orElse(1);
        Searching search = Searching.of(asked, asked.language(), (page - 1) * SIZE, SIZE);
        Messages messages = Messages.in(asked.language());
        Found found = search.found();
        int total = found.entries().size();
        Map<String, Object> model = new HashMap<>();
        model.put("typed", search.typed());
        model.put("hits", search.hits());
        model.put("count", messages.count("measures", total));
        model.put("whole", found.whole());
        model.put("any", found.any());
        model.put("groups", groups(asked, search));
        model.put("filters", hidden(asked, search));
        model.put("named", named(asked, search, page == 1));
        model.put("alike", search.alike(asked).stream()
                .map(word -> new Choice(word, "fr", "", Links.changed(asked, Map.of("q", word, "page", "")), false))
                .toList());
        model.put("unfiltered", total == 0 && !found.scored().isEmpty()
                ? messages.count("measures", found.scored().size())
                : "");
        model.put("unfilteredUrl", Links.with("/search", "q", search.typed()));
        model.put("page", page);
        model.put("previous", page > 1 ? Links.changed(asked, Map.of("page", page == 2 ? "" : "" + (page - 1))) : "");
        model.put("next", page * SIZE < total ? Links.changed(asked, Map.of("page", "" + (page + 1))) : "");
        model.put("json", "/api" + Links.changed(asked, Map.of("page", "", "lang", "")));
        return templates.page("search", asked, model);
    }

    private static List<Group> groups(Asked asked, Searching search) {
        Messages messages = Messages.in(asked.language());
        Addresses addresses = Addresses.of(asked.graph());
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.ALL) {
            Set<Node> chosen = search.found().filters().of(facet);
            List<Choice> choices = new ArrayList<>();
            asked.graph().dataset().executeRead(() -> {
                List<Found.Count> counts = search.found().counts(facet);
                chosen.stream().filter(value -> counts.stream().noneMatch(each -> each.value().equals(value)))
                        .forEach(value -> choices
                                .add(choice(asked, facet, new Found.Count(value, 0), search, addresses)));
                counts.stream().filter(each -> chosen.contains(each.value()))
                        .forEach(each -> choices.add(choice(asked, facet, each, search, addresses)));
                counts.stream().filter(each -> !chosen.contains(each.value())).limit(100)
                        .forEach(each -> choices.add(choice(asked, facet, each, search, addresses)));
            });
            if (!choices.isEmpty()) {
                int split = Math.min(SHOWN, choices.size());
                groups.add(new Group(messages.get("search.facet." + facet.keyword()), choices.subList(0, split),
                        choices.subList(split, choices.size())));
            }
        }
        return groups;
    }

    private static Choice choice(Asked asked, Facet facet, Found.Count count, Searching search, Addresses addresses) {
        boolean chosen = search.found().filters().of(facet).contains(count.value());
        boolean literal = count.value().isLiteral();
        Thing thing = literal
                ? new Thing("", count.value().getLiteralLexicalForm(), "", "")
                : Thing.of(count.value(), search.names(), addresses);
        return new Choice(thing.name(), thing.language(), Messages.in(asked.language()).number(count.measures()),
                Links.changed(asked, Map.of(facet.keyword(), chosen ? "" : facet.written(count.value(), addresses),
                        "page", "")),
                chosen);
    }

    /** The filters in force, which the form keeps. */
    private static List<Map.Entry<String, String>> hidden(Asked asked, Searching search) {
        Addresses addresses = Addresses.of(asked.graph());
        List<Map.Entry<String, String>> hidden = new ArrayList<>();
        search.found().filters().values().forEach((facet, values) -> values
                .forEach(value -> hidden.add(Map.entry(facet.keyword(), facet.written(value, addresses)))));
        return hidden;
    }

    private List<Named> named(Asked asked, Searching search, boolean first) {
        Addresses addresses = Addresses.of(asked.graph());
        List<Node> things = search.named(asked, first);
        return asked.graph().dataset().calculateRead(() -> things.stream()
                .map(thing -> new Named(Thing.of(thing, search.names(), addresses), kind(search, thing))).toList());
    }

    /** The name of its class. */
    static String kind(Searching search, Node thing) {
        return search.names().graph().find(thing, org.apache.jena.graph.NodeFactory.createURI(Rdf.type), Node.ANY)
                .mapWith(org.apache.jena.graph.Triple::getObject).toList().stream()
                .flatMap(type -> search.names().stated(type).stream()).map(name -> name.text()).sorted().findFirst()
                .orElse("");
    }
}
