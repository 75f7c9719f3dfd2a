package org.mandat.service.question;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Question;
import org.mandat.service.answer.Part;
import org.mandat.service.answer.ResultTable;
import org.mandat.service.answer.Running;
import org.mandat.service.answer.Translation;
import org.mandat.service.http.Asked;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Names;

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
        Asking asking = new Asking(question, values, asked.language());
        Part found = running.part(asking.query(), asked.graph().dataset(), 0, rows);
        return new Panel(Example.shown(question, asked.language()), table(asked, asking, found), found.more(),
                asking.page(), asking.editor(),
                FORMATS.stream().map(format -> new Download(format, asking.api(format))).toList());
    }

    /** Rows of an answer in the language of the page, without columns that say nothing: empty ones, and those that repeat what was asked. */
    static ResultTable table(Asked asked, Asking asking, Part part) {
        return asked.graph().dataset().calculateRead(() -> {
            Names names = new Names(asked.graph().dataset().getDefaultGraph(), asked.language());
            List<Var> columns = part.rows().columns().stream().filter(column -> !asking.isGiven(column.getVarName())
                    && (part.rows().rows().isEmpty()
                            || part.rows().rows().stream().anyMatch(row -> row.contains(column))))
                    .toList();
            return ResultTable.of(Translation.of(new Rows(columns, part.rows().rows()), names),
                    asking.question().headings(), names, Addresses.of(asked.graph()));
        });
    }
}
