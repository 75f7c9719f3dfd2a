package org.mandat.service.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.search.MeasureIndex.Entry;
import org.mandat.store.FrenchMarks;
import org.mandat.vocabulary.Mandat;

/**
 * The measures that fit words and filters.
 *
 * @param entries by how well they fit the words; without words as they stand
 * @param scored  all that fit the words, whatever the filters
 * @param query   of Lucene, by which they were found; empty without words
 * @param any     whether none has all the words, so that these have only some
 * @param whole   whether all that fit the words were looked at
 */
record Found(List<Entry> entries, List<Entry> scored, Filters filters, Optional<String> query, boolean any,
        boolean whole) {
    private static final int MOST_HITS = 200_000;
    private static final Node QUOTE = NodeFactory.createURI(Mandat.quote);
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";

    /** How many measures have a value of a facet. */
    record Count(Node value, long measures) {
    }

    /** A part of a sentence. */
    record Piece(String text, boolean marked) {
    }

    static Found of(ServedGraph.Lease graph, Words words, Filters filters) {
        MeasureIndex index = MeasureIndex.of(graph);
        Optional<String> every = words.everyWord();
        if (every.isEmpty()) {
            return of(index.entries(), filters, every, false, true);
        }
        Map<Node, Double> hits = hits(graph, every.get());
        if (hits.isEmpty() && words.anyWord().isPresent()) {
            Map<Node, Double> some = hits(graph, words.anyWord().get());
            return of(entries(index, some), filters, words.anyWord(), true, some.size() < MOST_HITS);
        }
        return of(entries(index, hits), filters, every, false, hits.size() < MOST_HITS);
    }

    private static Found of(List<Entry> scored, Filters filters, Optional<String> query, boolean any, boolean whole) {
        return new Found(scored.stream().filter(entry -> entry.fits(filters)).toList(), scored, filters, query, any,
                whole);
    }

    private static Map<Node, Double> hits(ServedGraph.Lease graph, String query) {
        return new TextHits(graph).scores(Mandat.quote, query, MOST_HITS);
    }

    private static List<Entry> entries(MeasureIndex index, Map<Node, Double> scores) {
        return index.entries().stream().filter(entry -> scores.containsKey(entry.measure()))
                .sorted(Comparator.comparingDouble((Entry entry) -> -scores.getOrDefault(entry.measure(), 0.0)))
                .toList();
    }

    /** The values of a facet among what fits the words and all other filters, the most frequent first. */
    List<Count> counts(Facet facet) {
        Filters others = filters.without(facet);
        Map<Node, Long> counts = new HashMap<>();
        scored.stream().filter(entry -> entry.fits(others))
                .forEach(entry -> entry.values(facet, others).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream().map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Count::measures).reversed()
                        .thenComparing(each -> each.value().toString()))
                .toList();
    }

    /** The sentences of some measures, with the words that were found marked. */
    static Map<Node, List<Piece>> sentences(ServedGraph.Lease graph, List<Node> measures, Optional<String> query) {
        Map<Node, List<Piece>> sentences = new HashMap<>();
        Optional<FrenchMarks> marks = query.map(words -> new FrenchMarks(words, BEGIN, END));
        graph.dataset().executeRead(() -> measures.forEach(measure -> graph.dataset().getDefaultGraph()
                .find(measure, QUOTE, Node.ANY).mapWith(Triple::getObject).filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm).toList().stream().sorted().findFirst()
                .ifPresent(quote -> sentences.put(measure, pieces(marks.map(each -> each.in(quote)).orElse(quote))))));
        return sentences;
    }

    private static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        boolean inside = false;
        // Marked words that stand side by side are one mark.
        for (String part : marked.replace(END + " " + BEGIN, " ").split("[" + BEGIN + END + "]", -1)) {
            if (!part.isEmpty()) {
                pieces.add(new Piece(part, inside));
            }
            inside = !inside;
        }
        return pieces;
    }

    /** Words of the texts that are like those of a search without answer. */
    static List<String> alike(ServedGraph.Lease graph, Words words) {
        Optional<String> fuzzy = words.alike();
        if (fuzzy.isEmpty()) {
            return List.of();
        }
        List<Node> measures = List.copyOf(new TextHits(graph).scores(Mandat.quote, fuzzy.get(), 5).keySet());
        return sentences(graph, measures, fuzzy).values().stream().flatMap(List::stream).filter(Piece::marked)
                .map(piece -> piece.text().toLowerCase(java.util.Locale.ROOT)).distinct().limit(5).toList();
    }

    /** The things that a name may stand for. */
    static List<Node> named(ServedGraph.Lease graph, Words words, Set<String> classes, int most) {
        return words.everyWord()
                .map(every -> new TextHits(graph).named(every, words.all().getFirst().text(), classes, most))
                .orElse(List.of());
    }
}
