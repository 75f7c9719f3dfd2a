package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMarks;

/** Builds the tree of sections of a document's blocks. */
final class Sections {
    /** A section that is being filled. */
    private static final class Open {
        final int heading;
        final int begin;
        final int depth;
        final List<Block> blocks = new ArrayList<>();
        final List<Open> parts = new ArrayList<>();
        int end;

        Open(int heading, int begin, int depth) {
            this.heading = heading;
            this.begin = begin;
            this.depth = depth;
            this.end = begin;
        }
    }

    private final Document document;
    private final List<Block> blocks;
    private final Natures natures;

    private Sections(Document document, List<Block> blocks, Natures natures) {
        this.document = document;
        this.blocks = blocks;
        this.natures = natures;
    }

    static Section of(Document document, LayoutMarks marks, List<Block> blocks, SectionTree tree) {
        Sections sections = new Sections(document, blocks, Natures.of(document, marks, blocks));
        return sections.close(sections.fill(tree), "", Section.Nature.BODY);
    }

    private Open fill(SectionTree tree) {
        Open root = new Open(-1, 0, 0);
        List<Open> open = new ArrayList<>(List.of(root));
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            for (; next < tree.openings().size() && tree.openings().get(next).begin() == i; next++) {
                SectionTree.Opening opening = tree.openings().get(next);
                while (open.getLast().depth >= opening.depth()) {
                    open.removeLast();
                }
                Open part = new Open(opening.heading(), blocks.get(i).span().begin(), opening.depth());
                open.getLast().parts.add(part);
                open.add(part);
            }
            open.getLast().blocks.add(blocks.get(i));
            for (Open each : open) {
                each.end = blocks.get(i).span().end();
            }
        }
        return root;
    }

    /** The words of a heading; where it has none (« Axe 2 »), all that is printed. */
    private String title(Block heading) {
        String words = heading.words(document.text());
        Span span = heading.span();
        return words.isEmpty() ? Folding.fold(document.text().substring(span.begin(), span.end())) : words;
    }

    /** As deep as there are ranks of headings. */
    private Section close(Open open, String path, Section.Nature inherited) {
        boolean isRoot = open.heading < 0;
        String title = isRoot ? "" : title(blocks.get(open.heading));
        String number = isRoot ? "" : blocks.get(open.heading).number();
        Section.Nature nature = isRoot
                ? inherited
                : natures.of(blocks.get(open.heading), title, new Span(open.begin, open.end), open.blocks, inherited);
        List<Section> children = new ArrayList<>();
        for (Open part : open.parts) {
            String ordinal = Integer.toString(children.size() + 1);
            children.add(close(part, path.isEmpty() ? ordinal : path + "/" + ordinal, nature));
        }
        return new Section(path, number, title, nature, new Span(open.begin, open.end), open.blocks, children);
    }
}
