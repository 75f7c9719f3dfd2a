package org.mandat.service.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.search.MeasureIndex.Entry;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Names;
import org.mandat.service.view.Names.Name;
import org.mandat.vocabulary.Skos;

/**
 * A measure that was found, as it is shown.
 *
 * @param pieces  of its sentence
 * @param effects what would happen to whom
 */
record Hit(String iri, String url, List<Found.Piece> pieces, String year, Thing programme, List<Thing> parties,
        List<Thing> themes, List<Effect> effects) {
    private static final int MOST = 4;

    /** Something with a name and a page. */
    record Thing(String iri, String name, String language, String url) {
        static Thing of(Node node, Names names, Addresses addresses) {
            Name name = names.of(node);
            String iri = node.isURI() ? node.getURI() : "";
            return new Thing(iri, name.text(), name.language(), addresses.link(iri).orElse(""));
        }
    }

    /** @param group empower, constrain, change or involve, for colour */
    record Effect(String kind, String group, Thing institution) {
    }

    static Hit of(Entry entry, Map<Node, List<Found.Piece>> sentences, Names names, ServedGraph.Lease graph) {
        Addresses addresses = Addresses.of(graph);
        Set<Effect> effects = new LinkedHashSet<>();
        entry.effects().forEach(effect -> effects.add(new Effect(names.of(effect.kinds().iterator().next()).text(),
                last(effect.kinds()), Thing.of(effect.institution(), names, addresses))));
        return new Hit(entry.measure().getURI(), addresses.link(entry.measure().getURI()).orElse(""),
                sentences.getOrDefault(entry.measure(), List.of()), entry.year().getLiteralLexicalForm(),
                Thing.of(entry.programme(), names, addresses),
                entry.parties().stream().map(party -> Thing.of(party, names, addresses)).toList(),
                entry.themes().stream().filter(theme -> !names.graph().contains(theme,
                        NodeFactory.createURI(Skos.topConceptOf), Node.ANY) || entry.themes().size() == 1)
                        .limit(MOST).map(theme -> Thing.of(theme, names, addresses)).toList(),
                new ArrayList<>(effects).stream().limit(MOST).toList());
    }

    /** The broadest kind. */
    private static String last(Set<Node> kinds) {
        String broadest = "";
        for (Node kind : kinds) {
            broadest = kind.isURI() ? kind.getURI() : broadest;
        }
        return broadest.substring(broadest.lastIndexOf('/') + 1);
    }

    /** The sentence as it is. */
    String quote() {
        StringBuilder quote = new StringBuilder();
        pieces.forEach(piece -> quote.append(piece.text()));
        return quote.toString();
    }
}
