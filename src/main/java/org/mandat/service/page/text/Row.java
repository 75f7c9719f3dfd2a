package org.mandat.service.page.text;

import java.util.List;
import org.mandat.service.page.fact.Measure;

/**
 * A block of a text.
 *
 * @param kind   heading, item, paragraph or apart
 * @param level  of a heading 3..6; of an item its nesting, from 1
 * @param id     of a heading that opens a section; else empty
 * @param mark   what stands before the words: a bullet, a number
 * @param runs   the words
 * @param beside the measures that begin here
 */
public record Row(String kind, int level, String id, String mark, List<Run> runs, List<Measure> beside) {
    /**
     * Words with one look.
     *
     * @param style   empty, {@code measure} or {@code syntax} (signs of markup)
     * @param anchor  the measure that begins here; else empty
     * @param url     of the measure's page
     */
    public record Run(String text, String style, String anchor, String url) {
    }

    public Row {
        runs = List.copyOf(runs);
        beside = List.copyOf(beside);
    }
}
