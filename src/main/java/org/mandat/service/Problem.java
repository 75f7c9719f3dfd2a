package org.mandat.service;

import java.util.OptionalInt;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * An error as clients read it: RFC 9457 {@code application/problem+json}, a line of text, or a page.
 *
 * @param detail one line: what is wrong and what to do
 * @param line   of the query, counted from 1, where it is malformed
 */
record Problem(int status, String detail, OptionalInt line, OptionalInt column) {
    static Problem of(int status, String detail) {
        return new Problem(status, detail, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The same with a position, if it is known. */
    Problem at(int lineNumber, int columnNumber) {
        return lineNumber > 0
                ? new Problem(status, detail, OptionalInt.of(lineNumber), OptionalInt.of(columnNumber))
                : this;
    }

    /** The message key of its title. */
    String titleKey() {
        return switch (status) {
            case 400 -> "problem.malformed";
            case 403 -> "problem.refused";
            case 404 -> "problem.notFound";
            case 405 -> "problem.method";
            case 406 -> "problem.format";
            case 413, 422 -> "problem.tooLarge";
            case 415 -> "problem.mediaType";
            case 503 -> "problem.timeout";
            default -> "problem.internal";
        };
    }

    String json(String title) {
        JsonObject json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        line.ifPresent(number -> json.put("line", number));
        column.ifPresent(number -> json.put("column", number));
        return JSON.toStringFlat(json) + "\n";
    }

    /** With its position, if it has one. */
    String text() {
        return line.isPresent()
                ? "line " + line.getAsInt() + ", column " + column.orElse(0) + ": " + detail
                : detail;
    }
}
