package org.mandat.service.page.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.mandat.document.Span;
import org.mandat.layout.Block;
import org.mandat.layout.Layout;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.page.fact.InText;
import org.mandat.service.page.fact.Statements;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Nif;

/**
 * A text with the places of its measures.
 *
 * @param measures in text order
 * @param parts    the runs of blocks that one page shows; they tile the text
 */
public record Outline(Layout layout, List<Placed> measures, List<Span> parts) {
    /** A measure and where its words stand, in UTF-16 units. */
    public record Placed(Node measure, String id, List<Span> spans) {
        int begin() {
            return spans.getFirst().begin();
        }
    }

    static Outline of(Statements statements, Programme programme, Layout layout) {
        String text = layout.document().text();
        List<Placed> measures = new ArrayList<>();
        for (Node measure : statements.subjects(Mandat.statedIn, Statements.iri(programme.iri()))) {
            List<Span> spans = statements.objects(measure, Mandat.passage).stream()
                    .map(passage -> span(text, statements.number(passage, Nif.beginIndex),
                            statements.number(passage, Nif.endIndex)))
                    .filter(span -> !span.isEmpty()).sorted().toList();
            if (!spans.isEmpty()) {
                measures.add(new Placed(measure, Thing.end(measure.toString()), spans));
            }
        }
        measures.sort(Comparator.comparingInt(Placed::begin).thenComparing(Placed::id));
        return new Outline(layout, List.copyOf(measures), parts(layout));
    }

    public String text() {
        return layout.document().text();
    }

    /** From code points; what lies beyond the text is cut. */
    private static Span span(String text, int begin, int end) {
        int from = offset(text, begin);
        return new Span(from, Math.max(from, offset(text, end)));
    }

    private static int offset(String text, int points) {
        return points >= text.codePointCount(0, text.length()) ? text.length() : text.offsetByCodePoints(0, points);
    }

    /** As long as a page may be, each ending before a heading where there is one in its second half. */
    static List<Span> parts(Layout layout) {
        List<Span> parts = new ArrayList<>();
        int begin = 0;
        int heading = 0;
        for (Block block : layout.blocks()) {
            int at = block.span().begin();
            if (block.kind() == Block.Kind.HEADING && at - begin > InText.PART / 2) {
                heading = at;
            }
            if (block.span().end() - begin > InText.PART && at > begin) {
                int end = heading > begin ? heading : at;
                parts.add(new Span(begin, end));
                begin = end;
                heading = block.kind() == Block.Kind.HEADING && at > begin ? at : begin;
            }
        }
        parts.add(new Span(begin, layout.document().text().length()));
        return List.copyOf(parts);
    }

    /** The number, from 0, of the part that holds a place given in code points. */
    public int partOf(int points) {
        return partAt(offset(text(), points));
    }

    int partAt(int position) {
        for (int i = 0; i < parts.size(); i++) {
            if (position < parts.get(i).end()) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    /** How many measures begin in a span. */
    long measuresIn(Span span) {
        return measures.stream().filter(measure -> span.contains(measure.begin())).count();
    }
}
