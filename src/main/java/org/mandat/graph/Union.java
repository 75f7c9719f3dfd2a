package org.mandat.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The statements of several canonical graphs as sorted N-Triples lines, each once: a merge of sorted lines, which holds one line of each.
 */
final class Union implements Iterator<String>, AutoCloseable {
    /** One graph being read. */
    private static final class Cursor {
        private final String ending;
        private final Stream<String> lines;
        private final Iterator<String> iterator;
        private String triple = "";

        Cursor(Export.Source graph) {
            ending = " <" + graph.iri() + "> .";
            lines = graph.lines().get();
            iterator = lines.iterator();
        }

        boolean advance() {
            if (!iterator.hasNext()) {
                return false;
            }
            String quad = iterator.next();
            if (!quad.endsWith(ending)) {
                throw new IllegalStateException("a line of the graph" + ending + " ends otherwise: " + quad);
            }
            triple = quad.substring(0, quad.length() - ending.length());
            return true;
        }
    }

    private final List<Cursor> all = new ArrayList<>();
    // Cutting off a graph's name keeps the order of its lines: a triple that begins another one is followed by a blank, which is less.
    private final PriorityQueue<Cursor> waiting = new PriorityQueue<>(
            Comparator.comparing((Cursor cursor) -> cursor.triple, NamedGraph::compareUtf8));

    private Union() {
    }

    static Union of(List<Export.Source> graphs) {
        Union union = new Union();
        for (Export.Source graph : graphs) {
            Cursor cursor = new Cursor(graph);
            union.all.add(cursor);
            union.queue(cursor);
        }
        return union;
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public String next() {
        if (waiting.isEmpty()) {
            throw new NoSuchElementException();
        }
        String triple = waiting.peek().triple;
        while (!waiting.isEmpty() && waiting.peek().triple.equals(triple)) {
            queue(waiting.remove());
        }
        return triple + " .";
    }

    private void queue(Cursor cursor) {
        if (cursor.advance()) {
            waiting.add(cursor);
        }
    }

    @Override
    public void close() {
        all.forEach(cursor -> cursor.lines.close());
    }
}
