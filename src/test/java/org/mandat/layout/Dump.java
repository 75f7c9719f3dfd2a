package org.mandat.layout;

import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.document.Span;

/** A layout as readable lines: its blocks ({@code KIND depth number | content},
 * asides in double brackets; {@code remark} after its number where it is one), then its sections ({@code path nature number | title}). */
final class Dump {
    private Dump() {
    }

    static String of(Layout layout) {
        StringBuilder dump = new StringBuilder();
        for (Block block : layout.blocks()) {
            dump.append(block.kind()).append(block.depth() > 0 ? " " + block.depth() : "")
                    .append(block.number().isEmpty() ? "" : " " + block.number())
                    .append(block.remark() ? " remark" : "")
                    .append(" | ")
                    .append(content(layout.document().text(), block)).append('\n');
        }
        dump.append("\nSECTIONS\n");
        append(dump, layout.document(), layout.root());
        return dump.toString();
    }

    /** Asides are shown in double brackets. */
    private static String content(String text, Block block) {
        StringBuilder content = new StringBuilder();
        int begin = block.content().begin();
        for (Span aside : block.asides()) {
            content.append(text, begin, aside.begin()).append('⟦').append(aside.of(text)).append('⟧');
            begin = aside.end();
        }
        return Folding.fold(content.append(text, begin, block.content().end()));
    }

    private static void append(StringBuilder dump, Document document, Section section) {
        if (!section.path().isEmpty()) {
            dump.append("  ".repeat((int) section.path().chars().filter(c -> c == '/').count()))
                    .append(section.path()).append(' ').append(section.nature())
                    .append(section.number().isEmpty() ? "" : " " + section.number()).append(" | ")
                    .append(section.title()).append(" (").append(section.blocks().size()).append(")\n");
        }
        section.children().forEach(child -> append(dump, document, child));
    }
}
