package org.mandat.service.question;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Question;
import org.mandat.service.answer.ResultTable;
import org.mandat.service.answer.Running;
import org.mandat.service.http.Asked;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;

/**
 * A question with its values and the beginning of its answer, as any page may show it: template {@code panel}.
 *
 * @param table     its first rows
 * @param more      whether there are more rows than are shown
 * @param page      the address of the question's own page, with the same values
 * @param editor    the address of the query editor with the query
 * @param downloads by format
 */
public record Panel(Example question, ResultTable table, boolean more, String page, String editor,
        List<Download> downloads) {
    private static final List<String> FORMATS = List.of("csv", "json");

    /** The whole answer as a file. */
    public record Download(String format, String url) {
    }

    /**
     * Asks a question.
     *
     * @param values by parameter, as they are written in addresses
     * @param rows   how many to show at most
     * @throws org.mandat.diagnostic.MandatException QUERY for values that do not fit
     */
    public static Panel of(Asked asked, Running running, Question question, Map<String, String> values, int rows) {
        Query query = question.bind(values);
        query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), rows + 1L) : rows + 1L);
        Rows found = running.rows(query, asked.graph().dataset());
        boolean more = found.rows().size() > rows;
        Rows shown = more ? new Rows(found.columns(), found.rows().subList(0, rows)) : found;
        return new Panel(Example.shown(question, asked.language()), ResultTable.of(shown, Addresses.of(asked.graph())),
                more, address("/questions/" + question.name(), values),
                address(Links.question(question.name()), values),
                FORMATS.stream().map(format -> new Download(format,
                        Links.with(address("/api/questions/" + question.name(), values), "format", format))).toList());
    }

    private static String address(String path, Map<String, String> values) {
        String address = path;
        for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
            address = Links.with(address, each.getKey(), each.getValue());
        }
        return address;
    }
}
