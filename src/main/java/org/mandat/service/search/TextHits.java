package org.mandat.service.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.generation.ServedGraph;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;

/** What the text index of a generation finds, asked as {@code text:query} asks it, without a query around it. */
record TextHits(ServedGraph.Lease graph) {
    private static final List<String> NAMES = List.of(Skos.prefLabel, Skos.altLabel, Dcterms.title);
    // More than any words that are like a name have.
    private static final double EXACT = 100;

    /** The things by their acronyms in small letters. */
    private record Acronyms(Map<String, Set<String>> things) {
        static Acronyms of(DatasetGraph dataset) {
            Map<String, Set<String>> things = new HashMap<>();
            dataset.executeRead(() -> {
                Iterator<Triple> triples = dataset.getDefaultGraph().find(Node.ANY,
                        NodeFactory.createURI(Mandat.acronym), Node.ANY);
                triples.forEachRemaining(triple -> things
                        .computeIfAbsent(folded(triple.getObject().getLiteralLexicalForm()), key -> new TreeSet<>())
                        .add(triple.getSubject().getURI()));
            });
            return new Acronyms(things);
        }

        static String folded(String acronym) {
            return acronym.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The subjects whose literals fit, each with how well the best of them does.
     *
     * @param words in Lucene's syntax
     * @param most  hits; a subject may have several
     */
    Map<Node, Double> scores(String predicate, String words, int most) {
        Map<Node, Double> scores = new HashMap<>();
        Optional<TextIndex> index = Optional.ofNullable(graph.dataset().getContext().get(TextQuery.textIndex));
        index.ifPresent(
                found -> found.query(List.of(ResourceFactory.createProperty(predicate)), words, null, null, most, null)
                        .forEach((TextHit hit) -> scores.merge(hit.getNode(), (double) hit.getScore(), Math::max)));
        return scores;
    }

    /**
     * The things whose names fit, or whose acronym it is; the best first.
     *
     * @param words   in Lucene's syntax
     * @param acronym as typed
     * @param classes of which they must have one
     */
    List<Node> named(String words, String acronym, Set<String> classes, int most) {
        Map<String, Double> scores = new HashMap<>();
        for (String name : NAMES) {
            scores(name, words, 0).forEach((thing, score) -> {
                if (thing.isURI()) {
                    scores.merge(thing.getURI(), score, Math::max);
                }
            });
        }
        graph.once(Acronyms.class, Acronyms::of).things().getOrDefault(Acronyms.folded(acronym), Set.of())
                .forEach(thing -> scores.put(thing, EXACT));
        List<Node> types = classes.stream().map(NodeFactory::createURI).toList();
        Node type = NodeFactory.createURI(Rdf.type);
        return graph.dataset().calculateRead(() -> {
            Graph all = graph.dataset().getDefaultGraph();
            return scores.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(each -> NodeFactory.createURI(each.getKey()))
                    .filter(thing -> types.stream().anyMatch(each -> all.contains(thing, type, each))).limit(most)
                    .toList();
        });
    }
}
