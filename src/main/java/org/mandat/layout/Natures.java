package org.mandat.layout;

import java.util.List;

import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.knowledge.LayoutMark.Role;
import org.mandat.knowledge.LayoutMarks;

/** Tells the nature of sections: by their titles, by a signature below them, or since the document answers somebody's points or questions. */
final class Natures {
    private static final int ENOUGH_ANSWERS = 2;

    private final Document document;
    private final LayoutMarks marks;
    private final boolean answers;

    private Natures(Document document, LayoutMarks marks, boolean answers) {
        this.document = document;
        this.marks = marks;
        this.answers = answers;
    }

    static Natures of(Document document, LayoutMarks marks, List<Block> blocks) {
        long answering = blocks.stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .filter(block -> marks.any(Role.ANSWER, look(document, block.content())))
                .limit(ENOUGH_ANSWERS).count();
        return new Natures(document, marks, answering == ENOUGH_ANSWERS);
    }

    private static String look(Document document, Span span) {
        return Folding.fold(document.text(new Span(span.begin(), Math.min(span.end(), span.begin() + Piece.LOOK))));
    }

    /**
     * A section without a nature of its own has that of the section it is a part of. What is most of the document is no foreword to it,
     * be it called a letter, a vision or a project.
     *
     * @param span of the section with its parts
     */
    Section.Nature of(Block heading, String title, Span span, List<Block> direct, Section.Nature inherited) {
        if ((answers && !heading.number().isEmpty()) || marks.any(Role.QUESTION, title)) {
            return Section.Nature.DEMAND;
        }
        if (marks.any(Role.DIAGNOSIS, title)) {
            return Section.Nature.DIAGNOSIS;
        }
        if (marks.any(Role.PROPOSALS, title)) {
            return Section.Nature.PROPOSALS;
        }
        boolean opens = 2 * (span.end() - span.begin()) < document.text().length();
        if (opens && (marks.any(Role.FOREWORD, title) || isSigned(direct))) {
            return Section.Nature.FOREWORD;
        }
        return inherited;
    }

    private boolean isSigned(List<Block> direct) {
        if (direct.isEmpty()) {
            return false;
        }
        Block last = direct.getLast();
        return last.kind() == Block.Kind.IMPRINT && last.span().end() < document.text().length()
                && marks.any(Role.SIGNATURE, look(document, last.content()));
    }
}
