package org.mandat.service.catalogue;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.mandat.graph.NamedGraph;
import org.mandat.store.Generation;
import org.mandat.store.GraphEntry;

/**
 * What measures a generation has that the one before had not, has no longer, or has otherwise. Only graphs whose hashes differ are read, line by
 * line side by side, since both are sorted.
 *
 * @param quotes the words of the first of them, by measure
 */
record Change(Set<String> added, Set<String> removed, Set<String> changed, SortedMap<String, String> quotes) {
    private static final String MEASURE = "/measure/";
    private static final String QUOTE = "<https://w3id.org/mandat/def#quote> ";
    private static final int MOST_QUOTES = 1_000;
    private static final String STATED = "<https://w3id.org/mandat/def#statedIn> ";

    Change {
        added = new TreeSet<>(added);
        removed = new TreeSet<>(removed);
        changed = new TreeSet<>(changed);
        quotes = new TreeMap<>(quotes);
    }

    /** In the programmes' graphs; derived shortcuts follow from them. */
    static Change between(Optional<Generation> before, Generation after) {
        SortedMap<String, String> then = before.map(Change::graphs).orElse(new TreeMap<>());
        SortedMap<String, String> now = graphs(after);
        Set<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        Change all = new Change(Set.of(), Set.of(), Set.of(), new TreeMap<>());
        for (String name : names) {
            if (!Optional.ofNullable(then.get(name)).equals(Optional.ofNullable(now.get(name)))) {
                try (Stream<String> old = then.containsKey(name) ? before.orElseThrow().quads(name) : Stream.empty();
                        Stream<String> young = now.containsKey(name) ? after.quads(name) : Stream.empty()) {
                    all.merge(old.iterator(), young.iterator());
                }
            }
        }
        all.changed.removeAll(all.added);
        all.changed.removeAll(all.removed);
        return all;
    }

    private static SortedMap<String, String> graphs(Generation generation) {
        return new TreeMap<>(generation.manifest().graphs().stream()
                .filter(graph -> graph.iri().contains("/graph/programme/"))
                .collect(Collectors.toMap(GraphEntry::iri, GraphEntry::sha256)));
    }

    private void merge(Iterator<String> old, Iterator<String> young) {
        String before = next(old);
        String after = next(young);
        while (!before.isEmpty() || !after.isEmpty()) {
            int order = before.isEmpty() ? 1 : after.isEmpty() ? -1 : NamedGraph.compareUtf8(before, after);
            if (order < 0) {
                note(before, removed);
            } else if (order > 0) {
                note(after, added);
            }
            before = order <= 0 ? next(old) : before;
            after = order >= 0 ? next(young) : after;
        }
    }

    private static String next(Iterator<String> lines) {
        return lines.hasNext() ? lines.next() : "";
    }

    /** A line that only one of them has: the measure it is of is another, or, where it says that it is one, is new or gone. */
    private void note(String line, Set<String> whole) {
        int end = line.indexOf('>');
        int at = line.lastIndexOf(MEASURE, end);
        if (at < 0) {
            return;
        }
        // <…/measure/PROGRAMME/ID…>
        int id = line.indexOf('/', at + MEASURE.length()) + 1;
        int slash = line.indexOf('/', id);
        String measure = line.substring(1, slash < 0 || slash > end ? end : slash);
        boolean itself = end == measure.length() + 1;
        if (itself && line.startsWith(STATED, end + 2)) {
            whole.add(measure);
        } else {
            changed.add(measure);
        }
        if (itself && line.startsWith(QUOTE, end + 2) && quotes.size() < MOST_QUOTES) {
            String literal = line.substring(end + 2 + QUOTE.length(), line.lastIndexOf(" <"));
            quotes.put(measure, NodeFactoryExtra.parseNode(literal).getLiteralLexicalForm());
        }
    }
}
