package org.mandat.service.page.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mandat.document.Span;
import org.mandat.service.census.Programme;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;

/**
 * What one page shows of a text.
 *
 * @param number which part, from 1
 * @param parts  how many there are
 * @param shown  how many measures are marked in it
 */
public record DocumentPart(int number, int parts, List<Row> rows, List<Contents> contents, long shown) {
    /** @param number from 1; one beyond the end is the last */
    public static DocumentPart of(Desk desk, Programme programme, Outline outline, int number) {
        int index = Math.clamp(number - 1L, 0, outline.parts().size() - 1);
        Span part = outline.parts().get(index);
        MeasureReader reader = new MeasureReader(desk);
        Map<String, Measure> measures = new LinkedHashMap<>();
        outline.measures().stream().filter(measure -> measure.spans().stream().anyMatch(span -> span.overlaps(part)))
                .forEach(measure -> measures.put(measure.id(), reader.read(measure.measure(), programme)));
        return new DocumentPart(index + 1, outline.parts().size(), new Rows(outline, measures).of(part),
                Contents.of(outline, desk.url(programme.iri())), measures.size());
    }
}
