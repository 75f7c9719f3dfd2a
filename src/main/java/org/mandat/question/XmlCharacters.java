package org.mandat.question;

import java.util.Locale;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Answer.Statements;
import org.mandat.question.Answer.Truth;

/** XML 1.0 (production 2, Char) has no way to write most control characters: better an error than a file that nobody can read. */
final class XmlCharacters {
    private XmlCharacters() {
    }

    static void check(Answer answer) {
        literals(answer).flatMapToInt(node -> node.getLiteralLexicalForm().codePoints())
                .filter(c -> !isCharacter(c)).findFirst().ifPresent(c -> {
                    throw new MandatException(ErrorCode.QUERY, String.format(Locale.ROOT,
                            "XML cannot hold the control character U+%04X of this answer; ask for another format", c));
                });
    }

    private static Stream<Node> literals(Answer answer) {
        Stream<Node> nodes = switch (answer) {
            case Rows rows -> rows.rows().stream()
                    .flatMap(row -> rows.columns().stream().filter(row::contains).map(row::get));
            case Statements statements -> Iter.asStream(statements.dataset().find()).map(quad -> quad.getObject());
            case Truth truth -> Stream.of();
        };
        return nodes.filter(Node::isLiteral);
    }

    private static boolean isCharacter(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
