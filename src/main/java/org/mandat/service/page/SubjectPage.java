package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mandat.service.census.Group;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Tally;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Skos;

/** An institution, law, company, theme or place: what each programme says of it, over the years, with the sentences. */
record SubjectPage(Templates templates, String list) implements TypedPage {
    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        return desk.census().thing(iri).map(thing -> page(desk, thing));
    }

    private Reply page(Desk desk, Thing thing) {
        Set<String> things = thing.type() == Type.THEME ? desk.census().within(thing.iri()) : Set.of(thing.iri());
        Ref name = desk.ref(thing.iri());
        Map<String, Object> model = new HashMap<>();
        model.put("thing", thing);
        model.put("type", desk.say("type." + thing.type().key()));
        model.put("name", name);
        model.put("card", Card.of(desk, thing));
        model.put("said", Said.of(desk, things));
        model.put("chart", Years.of(desk, things, thing.type().isInstitution()));
        model.put("unsaid", thing.type().isInstitution() ? unsaid(desk, thing) : List.of());
        model.put("narrower", narrower(desk, thing));
        model.put("crumbs", Crumb.under(desk, list, name));
        model.put("data", DataLink.of(desk, thing.iri()));
        model.put("source", source(thing));
        return templates.page("subject", desk.asked(), model);
    }

    private static Source source(Thing thing) {
        return switch (thing.type()) {
            case THEME -> Source.question("theme-measures", Map.of("theme", thing.iri()));
            case LAW -> Source.question("evidence-law", Map.of("law", thing.iri()));
            case INSTITUTION, GROUP -> Source.question("institution-over-years", Map.of("institution", thing.iri()));
            default -> Source.question("said-or-silent", Map.of("institution", thing.iri()));
        };
    }

    /** The kinds of effect that no programme would have on it. */
    private static List<Ref> unsaid(Desk desk, Thing thing) {
        Set<String> said = desk.census().of(thing.iri()).stream().map(Tally::relation)
                .collect(java.util.stream.Collectors.toSet());
        return desk.census().things().values().stream().filter(kind -> kind.type() == Type.EFFECT)
                .filter(kind -> kind.broader().isPresent() && !said.contains(kind.iri()))
                .sorted(Comparator.comparing((Thing kind) -> desk.census().group(kind.iri()).orElse(Group.INVOLVE))
                        .thenComparing(Thing::iri))
                .map(kind -> desk.ref(kind.iri()).to("")).toList();
    }

    static List<Ref> narrower(Desk desk, Thing thing) {
        return desk.statements().subjects(Skos.broader, Statements.iri(thing.iri())).stream().map(Node::toString)
                .map(desk::ref).sorted(Comparator.comparing(Ref::text)).toList();
    }

    /**
     * How much a thing is spoken of over the years: for each programme a bar of its effects or measures.
     *
     * @param bars the most recent programmes with measures
     */
    record Years(List<Year> bars, boolean more) {
        private static final int MOST = 24;

        /** A programme's bar. */
        record Year(String year, Ref programme, Bar bar) {
        }

        /** @param effects whether effects are counted, else measures */
        static Years of(Desk desk, Set<String> things, boolean effects) {
            Map<Programme, Map<Group, Long>> counts = new LinkedHashMap<>();
            things.stream().flatMap(thing -> desk.census().of(thing).stream())
                    .filter(tally -> !tally.relation().equals(Tally.NAMED))
                    .sorted(Comparator.comparing((Tally tally) -> -tally.programme().year())
                            .thenComparing(tally -> tally.programme().iri()))
                    .forEach(tally -> counts
                            .computeIfAbsent(tally.programme(), programme -> new EnumMap<>(Group.class))
                            .merge(desk.census().group(tally.relation()).orElse(Group.INVOLVE), tally.count(),
                                    Long::sum));
            Map<Programme, Map<Group, Long>> shown = new LinkedHashMap<>();
            counts.entrySet().stream().limit(MOST).forEach(each -> shown.put(each.getKey(), effects
                    ? each.getValue()
                    // One measure may have several themes, or do several things to a law.
                    : Map.of(Group.INVOLVE, (long) Said.measures(desk, each.getKey(), things).size())));
            long longest = shown.values().stream().mapToLong(Bar::sum).max().orElse(0);
            List<Year> bars = new ArrayList<>();
            shown.forEach((programme, groups) -> bars.add(new Year(String.valueOf(programme.year()),
                    desk.ref(programme), Bar.of(desk, groups, longest))));
            return new Years(bars, counts.size() > MOST);
        }
    }
}
