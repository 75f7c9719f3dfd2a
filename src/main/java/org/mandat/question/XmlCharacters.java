package org.mandat.question;

import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Answer.Statements;

/** XML 1.0 (production 2, Char) has no way to write most control characters: better an error than a file that nobody can read. */
final class XmlCharacters {
    private XmlCharacters() {
    }

    /** The same rows, failing at the first that XML cannot hold. */
    static RowSet checked(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        return RowSetStream.create(columns, Iter.map(rows, row -> {
            columns.stream().filter(row::contains).map(row::get).forEach(XmlCharacters::check);
            return row;
        }));
    }

    static void check(Statements statements) {
        statements.dataset().find().forEachRemaining(quad -> check(quad.getObject()));
    }

    private static void check(Node node) {
        if (node.isLiteral()) {
            node.getLiteralLexicalForm().codePoints().filter(c -> !isCharacter(c)).findFirst().ifPresent(c -> {
                throw new MandatException(ErrorCode.QUERY, String.format(Locale.ROOT,
                        "XML cannot hold the control character U+%04X of this answer; ask for another format", c));
            });
        }
    }

    private static boolean isCharacter(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
