package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.document.Document;
import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMarks;

/** The front door of this package: documents to layouts, by the marks it is given. Immutable; runs in linear time. */
public final class Layouter {
    private final LayoutMarks marks;
    private final Markers markers;

    private Layouter(LayoutMarks marks) {
        this.marks = marks;
        this.markers = new Markers(marks);
    }

    public static Layouter of(LayoutMarks marks) {
        return new Layouter(marks);
    }

    /**
     * Never fails: a text without any mark is laid out as paragraphs.
     *
     * @param isWord whether a word in small letters is in the dictionary: a line that begins with such a word in capitals may begin an item
     */
    public Layout layout(Document document, Predicate<String> isWord) {
        String text = document.text();
        List<Line> lines = Lines.of(text, markers);
        List<Marker> lineMarkers = BulletNumbers.decide(text, markers, lines, BareNumbers.decide(lines,
                lines.stream().map(line -> markers.at(text, line)).toList()));
        List<Piece> pieces = Assembly.of(text, marks, lines, lineMarkers, isWord);
        pieces = LoneNumbers.join(text, marks, pieces);
        pieces = Contents.mark(text, marks, pieces);
        pieces = Imprint.mark(marks, pieces);
        pieces = Headings.mark(text, marks, lines, Widths.of(text, lines, lineMarkers), pieces);
        SectionTree tree = SectionTree.of(pieces, Ranks.of(text, pieces));
        List<Block> blocks = blocks(text, marks, pieces, tree);
        Section root = Sections.of(document, marks, blocks, tree);
        return new Layout(document, blocks, root, setAside(document, blocks));
    }

    private static List<Block> blocks(String text, LayoutMarks marks, List<Piece> pieces, SectionTree tree) {
        int[] itemDepths = Items.depths(pieces);
        BitSet remarks = Remarks.of(marks, pieces, itemDepths);
        List<Block> blocks = new ArrayList<>(pieces.size());
        if (pieces.isEmpty() && !text.isEmpty()) {
            blocks.add(new Block(new Span(0, text.length()), new Span(0, 0), Block.Kind.FURNITURE, 0, ""));
        }
        int begin = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).first().begin() : text.length();
            String number = piece.marker() instanceof Marker.Numeral marker ? marker.printed() : "";
            blocks.add(new Block(new Span(begin, end), piece.content(), piece.kind(),
                    piece.is(Block.Kind.HEADING) ? tree.depth(i) : itemDepths[i], number, piece.asidesWithin(),
                    remarks.get(i)));
            begin = end;
        }
        return blocks;
    }

    private static List<Diagnostic> setAside(Document document, List<Block> blocks) {
        Map<Block.Kind, Integer> counts = new EnumMap<>(Block.Kind.class);
        blocks.stream().filter(block -> !block.kind().isProse())
                .forEach(block -> counts.merge(block.kind(), 1, Integer::sum));
        return counts.isEmpty()
                ? List.of()
                : List.of(Diagnostic.info(document.id(), "blocks that no measure is read from: " + counts));
    }
}
