package org.mandat.service.http;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is wrong with a request, or with this server.
 *
 * @param kind   a short name that programs may rely on, as {@code result-too-large}
 * @param detail what is wrong and what to do
 * @param line   of the query, counted from 1, where it is malformed
 */
public record Problem(int status, String kind, Said detail, OptionalInt line, OptionalInt column) {
    public static Problem of(int status, String kind, Said detail) {
        return new Problem(status, kind, detail, OptionalInt.empty(), OptionalInt.empty());
    }

    /** One whose kind names its sentence too. */
    public static Problem of(int status, String kind, String... with) {
        return of(status, kind, new Said(kind, List.of(with)));
    }

    /** The same with a position, if it is known. */
    public Problem at(int lineNumber, int columnNumber) {
        return lineNumber > 0
                ? new Problem(status, kind, detail, OptionalInt.of(lineNumber), OptionalInt.of(columnNumber))
                : this;
    }
}
