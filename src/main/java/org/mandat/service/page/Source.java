package org.mandat.service.page;

import java.util.Map;
import java.util.TreeMap;
import org.mandat.service.view.Links;

/**
 * Where the facts of a table come from, and how to have them as data.
 *
 * @param page   of the question that gives them; empty if a query of the page's own does
 * @param editor the query editor with the query
 * @param svg    the chart as a file; empty if there is none
 */
record Source(String page, String editor, String csv, String json, String svg) {
    /** A question of {@code queries/} with its values. */
    static Source question(String name, Map<String, String> values) {
        String api = address("/api/questions/" + name, values);
        return new Source(address("/questions/" + name, values), address(Links.question(name), values),
                Links.with(api, "format", "csv"), Links.with(api, "format", "json"), "");
    }

    /** A query of its own. */
    static Source query(String sparql) {
        return new Source("", Links.query(sparql), Links.download(sparql, "csv"), Links.download(sparql, "json"), "");
    }

    Source svg(String address) {
        return new Source(page, editor, csv, json, address);
    }

    private static String address(String path, Map<String, String> values) {
        String address = path;
        for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
            address = Links.with(address, each.getKey(), each.getValue());
        }
        return address;
    }
}
