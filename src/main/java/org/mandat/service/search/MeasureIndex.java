package org.mandat.service.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.service.generation.ServedGraph;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Nif;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;

/**
 * What each measure is about, read once for a generation, so that filters and their counts are exact and quick on any number of measures.
 *
 * @param entries  the newest programmes first, each in the order of its text
 * @param byMeasure the same by measure
 */
record MeasureIndex(List<Entry> entries, Map<Node, Entry> byMeasure) {
    /** A measure. Themes and kinds come with all that are broader, so that a filter by a group finds what is in it. */
    record Entry(Node measure, Node programme, Node year, Set<Node> parties, Set<Node> themes, List<Effect> effects,
            long position) {
        /** Whether it is about what filters want; an institution and a kind must meet in one effect. */
        boolean fits(Filters filters) {
            return any(filters.of(Facet.PROGRAMME), Set.of(programme)) && any(filters.of(Facet.YEAR), Set.of(year))
                    && any(filters.of(Facet.PARTY), parties) && any(filters.of(Facet.THEME), themes)
                    && (filters.of(Facet.INSTITUTION).isEmpty() && filters.of(Facet.KIND).isEmpty()
                            || effects.stream().anyMatch(effect -> effect.fits(filters)));
        }

        private static boolean any(Set<Node> wanted, Set<Node> there) {
            return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
        }

        /** The values of a facet; of institutions and kinds only those that meet what filters want of the other. */
        Set<Node> values(Facet facet, Filters others) {
            return switch (facet) {
                case PARTY -> parties;
                case PROGRAMME -> Set.of(programme);
                case YEAR -> Set.of(year);
                case THEME -> themes;
                case KIND -> ofEffects(others, true);
                case INSTITUTION -> ofEffects(others, false);
            };
        }

        private Set<Node> ofEffects(Filters others, boolean kinds) {
            Set<Node> values = new LinkedHashSet<>();
            effects.stream().filter(effect -> effect.fits(others)).forEach(effect -> {
                if (kinds) {
                    values.addAll(effect.kinds());
                } else {
                    values.add(effect.institution());
                }
            });
            return values;
        }
    }

    /** What would happen to an institution: the kind itself first, then those that are broader. */
    record Effect(Node institution, Set<Node> kinds) {
        boolean fits(Filters filters) {
            return Entry.any(filters.of(Facet.INSTITUTION), Set.of(institution))
                    && Entry.any(filters.of(Facet.KIND), kinds);
        }
    }

    static MeasureIndex of(ServedGraph.Lease graph) {
        return graph.once(MeasureIndex.class,
                dataset -> dataset.calculateRead(() -> new Reader(dataset.getDefaultGraph()).read()));
    }

    private static final class Reader {
        private static final Node PARTY = NodeFactory.createURI(Mandat.Party);
        private static final Node TYPE = NodeFactory.createURI(Rdf.type);

        private final Graph graph;
        private final Map<Node, Set<Node>> broader = new HashMap<>();

        Reader(Graph graph) {
            this.graph = graph;
        }

        MeasureIndex read() {
            List<Entry> entries = new ArrayList<>();
            Iterator<Triple> stated = graph.find(Node.ANY, NodeFactory.createURI(Mandat.statedIn), Node.ANY);
            while (stated.hasNext()) {
                Triple triple = stated.next();
                entry(triple.getSubject(), triple.getObject()).ifPresent(entries::add);
            }
            entries.sort(Comparator.comparing((Entry entry) -> entry.year().getLiteralLexicalForm()).reversed()
                    .thenComparing(entry -> entry.programme().getURI()).thenComparingLong(Entry::position)
                    .thenComparing(entry -> entry.measure().getURI()));
            Map<Node, Entry> byMeasure = new HashMap<>();
            entries.forEach(entry -> byMeasure.put(entry.measure(), entry));
            return new MeasureIndex(List.copyOf(entries), byMeasure);
        }

        private Optional<Entry> entry(Node measure, Node programme) {
            if (!measure.isURI() || !programme.isURI()) {
                return Optional.empty();
            }
            Set<Node> themes = new LinkedHashSet<>();
            objects(measure, Mandat.theme).forEach(theme -> themes.addAll(upwards(theme)));
            List<Effect> effects = new ArrayList<>();
            for (Node effect : objects(measure, Mandat.effect)) {
                for (Node institution : objects(effect, Mandat.institution)) {
                    objects(effect, Mandat.kind).forEach(kind -> effects.add(new Effect(institution, upwards(kind))));
                }
            }
            Set<Node> parties = new LinkedHashSet<>(objects(measure, Mandat.proposedBy));
            parties.removeIf(actor -> !graph.contains(actor, TYPE, PARTY));
            return objects(programme, Mandat.year).stream().filter(Node::isLiteral).findFirst()
                    .map(year -> new Entry(measure, programme, year, parties, themes, effects, position(measure)));
        }

        private long position(Node measure) {
            return objects(measure, Mandat.passage).stream()
                    .flatMap(passage -> objects(passage, Nif.beginIndex).stream())
                    .filter(Node::isLiteral).map(Node::getLiteralLexicalForm)
                    .filter(text -> text.matches("[0-9]{1,15}"))
                    .mapToLong(Long::parseLong).min().orElse(Long.MAX_VALUE);
        }

        /** A concept and all that are broader. */
        private Set<Node> upwards(Node concept) {
            Set<Node> known = broader.get(concept);
            if (known != null) {
                return known;
            }
            Set<Node> all = new LinkedHashSet<>(List.of(concept));
            List<Node> next = List.of(concept);
            while (!next.isEmpty()) {
                next = next.stream().flatMap(each -> objects(each, Skos.broader).stream()).filter(all::add).toList();
            }
            broader.put(concept, all);
            return all;
        }

        private List<Node> objects(Node subject, String property) {
            return graph.find(subject, NodeFactory.createURI(property), Node.ANY).mapWith(Triple::getObject).toList();
        }
    }
}
