package org.mandat.service.answer;

import java.util.OptionalLong;
import org.mandat.question.Answer.Rows;

/**
 * Some of the rows of an answer.
 *
 * @param offset how many rows stand before them
 * @param more   whether there are rows after them
 * @param total  how many there are in all, if they were counted to the end
 */
public record Part(Rows rows, long offset, boolean more, OptionalLong total) {
    /** The rows from one of these rows on. */
    public Part slice(int from, int size) {
        int begin = Math.min(from, rows.rows().size());
        int end = Math.min(begin + size, rows.rows().size());
        return new Part(new Rows(rows.columns(), rows.rows().subList(begin, end)), offset + begin,
                more || end < rows.rows().size(), total);
    }
}
