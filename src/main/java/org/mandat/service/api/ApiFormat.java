package org.mandat.service.api;

import java.util.ArrayList;
import java.util.List;
import org.mandat.question.Question;
import org.mandat.service.answer.ResultFormat;
import org.mandat.service.http.Format;

/** The formats of the API. */
final class ApiFormat {
    static final Format JSON = Format.of("json", "application/json");
    static final Format JSON_LD = Format.of("jsonld", "application/ld+json");
    static final Format SVG = Format.of("svg", "image/svg+xml");
    private static final List<String> TABLES = List.of("csv", "tsv", "xml", "md", "table");

    private ApiFormat() {
    }

    /** Those that a question's answers come in, plain JSON first. */
    static List<Format> of(Question question) {
        List<Format> formats = new ArrayList<>();
        if (!question.columns().isEmpty()) {
            formats.add(JSON);
            formats.add(JSON_LD);
            formats.addAll(tables());
        } else {
            formats.addAll(ResultFormat.TRIPLES.stream().filter(format -> !(format instanceof ResultFormat.Page))
                    .toList());
        }
        if (question.chart().isPresent()) {
            formats.add(SVG);
        }
        formats.add(Format.PAGE);
        return formats;
    }

    /** Rows as tables; JSON of SPARQL's own kind has another keyword here, since {@code json} is plain. */
    private static List<Format> tables() {
        List<Format> tables = new ArrayList<>();
        for (ResultFormat format : ResultFormat.ROWS) {
            if (format instanceof ResultFormat.OfRows rows) {
                if (TABLES.contains(rows.keyword())) {
                    tables.add(rows);
                } else {
                    tables.add(new Renamed("srj", rows, List.of("application/sparql-results+json")));
                }
            }
        }
        return tables;
    }

    /** A format of rows under another keyword. */
    record Renamed(String keyword, ResultFormat.OfRows rows, List<String> mediaTypes) implements Format {
    }
}
