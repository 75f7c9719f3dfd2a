package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Tally;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.vocabulary.Mandat;

/**
 * What programmes say of a thing: who has measures, who only names it, who never does.
 *
 * @param lines   programmes with measures that the page shows, with their sentences
 * @param named   programmes whose text names it outside measures only
 * @param silent  the most recent of those that never name it
 * @param silence how many those are
 */
record Said(List<Line> lines, Pager pager, List<Named> named, List<Ref> silent, String silence) {
    private static final int SENTENCES = 40;
    private static final int LISTED = 60;

    /** A programme with its measures on the thing. */
    record Line(ProgrammeLine programme, List<Count> counts, List<Measure> measures) {
    }

    /** How often a relation holds. */
    record Count(String group, Ref relation, String number) {
    }

    /** A programme that names it without a measure. */
    record Named(Ref programme, String year, String passages) {
    }

    /** @param things one thing, or a concept with all that are narrower */
    static Said of(Desk desk, Set<String> things) {
        Map<Programme, List<Tally>> found = new LinkedHashMap<>();
        things.stream().flatMap(thing -> desk.census().of(thing).stream())
                .sorted(Comparator.comparing((Tally tally) -> -tally.programme().year())
                        .thenComparing(tally -> tally.programme().iri()))
                .forEach(tally -> found.computeIfAbsent(tally.programme(), programme -> new ArrayList<>()).add(tally));
        List<Programme> with = found.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(Said::isMeasure)).map(Map.Entry::getKey).toList();
        Set<Programme> measured = new HashSet<>(with);
        List<List<Programme>> pages = pages(with, found);
        Pager pager = Pager.of(desk.asked(), pages.size(), 1);
        List<Programme> shown = pages.isEmpty() ? List.of() : pages.get(pager.page() - 1);
        List<ProgrammeLine> lines = ProgrammeLine.of(desk, shown);
        MeasureReader reader = new MeasureReader(desk);
        List<Line> said = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Programme programme = shown.get(i);
            said.add(new Line(lines.get(i), counts(desk, found.getOrDefault(programme, List.of())),
                    measures(desk, programme, things).stream().map(measure -> reader.read(measure, programme))
                            .sorted(Comparator.comparingInt(Measure::begin)).limit(SENTENCES).toList()));
        }
        List<Programme> silent = desk.census().programmes().stream()
                .filter(programme -> !found.containsKey(programme)).toList();
        return new Said(said, pager,
                found.entrySet().stream().filter(each -> !measured.contains(each.getKey())).limit(LISTED)
                        .map(each -> new Named(desk.ref(each.getKey()), String.valueOf(each.getKey().year()),
                                desk.number(each.getValue().stream().mapToLong(Tally::count).sum())))
                        .toList(),
                silent.stream().limit(LISTED)
                        .map(programme -> new Ref(desk.brief(programme), "", desk.url(programme.iri()))).toList(),
                desk.count("programmes", silent.size()));
    }

    private static boolean isMeasure(Tally tally) {
        return !tally.relation().equals(Tally.NAMED);
    }

    /** As many programmes a page as have about so many sentences. */
    private static List<List<Programme>> pages(List<Programme> programmes, Map<Programme, List<Tally>> found) {
        List<List<Programme>> pages = new ArrayList<>();
        long sentences = SENTENCES;
        for (Programme programme : programmes) {
            if (sentences >= SENTENCES) {
                pages.add(new ArrayList<>());
                sentences = 0;
            }
            pages.getLast().add(programme);
            sentences += found.getOrDefault(programme, List.of()).stream().filter(Said::isMeasure)
                    .mapToLong(Tally::count).sum();
        }
        return pages;
    }

    private static List<Count> counts(Desk desk, List<Tally> tallies) {
        Map<String, Long> counts = tallies.stream().filter(Said::isMeasure).collect(
                Collectors.groupingBy(Tally::relation, LinkedHashMap::new, Collectors.summingLong(Tally::count)));
        return counts.entrySet().stream()
                .map(each -> new Count(desk.census().group(each.getKey()).map(group -> group.key()).orElse(""),
                        desk.ref(each.getKey()).to(""), desk.number(each.getValue())))
                .toList();
    }

    /** A programme's measures on a thing: by a shortcut or by an effect. */
    static List<Node> measures(Desk desk, Programme programme, Set<String> things) {
        List<Node> nodes = things.stream().map(NodeFactory::createURI).toList();
        Node effect = NodeFactory.createURI(Mandat.effect);
        Node institution = NodeFactory.createURI(Mandat.institution);
        var graph = desk.statements().graph();
        return desk.statements().subjects(Mandat.statedIn, Statements.iri(programme.iri())).stream()
                .filter(measure -> nodes.stream().anyMatch(thing -> graph.contains(measure, Node.ANY, thing))
                        || graph.find(measure, effect, Node.ANY).toList().stream()
                                .anyMatch(triple -> nodes.stream()
                                        .anyMatch(thing -> graph.contains(triple.getObject(), institution, thing))))
                .toList();
    }
}
