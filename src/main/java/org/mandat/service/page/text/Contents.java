package org.mandat.service.page.text;

import java.util.List;
import org.mandat.layout.Section;

/**
 * An entry of the table of contents.
 *
 * @param url   of its heading, in the part that holds it
 * @param count of the measures in it and its parts
 */
public record Contents(String number, String title, String url, long count, List<Contents> children) {
    private static final int DEEPEST = 3;

    /** @param parts whether the text is shown in parts */
    static List<Contents> of(Outline outline, String page) {
        return of(outline, outline.layout().root(), page, 1);
    }

    private static List<Contents> of(Outline outline, Section section, String page, int depth) {
        return depth > DEEPEST
                ? List.of()
                : section.children().stream().map(part -> new Contents(part.number(), part.title(),
                        (outline.parts().size() == 1
                                ? ""
                                : page + "?part=" + (outline.partAt(part.span().begin()) + 1)) + "#"
                                + id(part.path()),
                        outline.measuresIn(part.span()), of(outline, part, page, depth + 1))).toList();
    }

    /** The anchor of a section's heading. */
    public static String id(String path) {
        return "section-" + path.replace('/', '-');
    }
}
