package org.mandat.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an answer is drawn, by the columns of its rows: {@code #+ chart: bar x=programme y=measures}.
 *
 * @param x      what is compared; for a timeline the time, for a line a number or year
 * @param y      the numbers (each column a series of its own, where there are several); for a timeline what is dated; for a matrix the
 *               other thing
 * @param values the numbers in the cells of a matrix
 * @param series what divides the numbers, or the marks of a timeline
 */
public record Chart(Kind kind, String x, List<String> y, List<String> values, Optional<String> series) {
    /** The forms there are. */
    public enum Kind {
        /** A bar for each x. */
        BAR,
        /** The same, divided. */
        STACKED,
        /** Points in time. */
        TIMELINE,
        /** A table of numbers, drawn. */
        MATRIX,
        /** A line for each series. */
        LINE;

        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> ROLES = Set.of("x", "y", "value", "series");

    public Chart {
        y = List.copyOf(y);
        values = List.copyOf(values);
    }

    /** All columns that it is drawn from. */
    public List<String> columns() {
        return Stream.of(Stream.of(x), y.stream(), values.stream(), series.stream()).flatMap(each -> each).toList();
    }

    static Chart read(Header header, Header.Entry entry, List<String> columns) {
        String[] words = entry.value().split(" ");
        Kind kind = Arrays.stream(Kind.values()).filter(each -> each.keyword().equals(words[0])).findFirst()
                .orElseThrow(() -> header.error(entry, "unknown chart \"" + words[0] + "\"; known are "
                        + Arrays.stream(Kind.values()).map(Kind::keyword).collect(Collectors.joining(", "))));
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (String word : words) {
            String[] role = word.split("=", 2);
            if (role.length == 2 && ROLES.contains(role[0]) && !role[1].isEmpty()) {
                roles.put(role[0], new ArrayList<>(List.of(role[1].split(","))));
            } else if (!word.equals(words[0])) {
                throw header.error(entry, "expected x=column, y=column, value=column or series=column, not " + word);
            }
        }
        Chart chart = new Chart(kind, needed(header, entry, kind, roles, "x").getFirst(),
                needed(header, entry, kind, roles, "y"),
                kind == Kind.MATRIX ? needed(header, entry, kind, roles, "value") : List.of(),
                roles.getOrDefault("series", List.of()).stream().findFirst());
        for (String column : chart.columns()) {
            if (!columns.contains(column)) {
                throw header.error(entry, "the query does not select ?" + column + " of its chart");
            }
        }
        return chart;
    }

    private static List<String> needed(Header header, Header.Entry entry, Kind kind, Map<String, List<String>> roles,
            String role) {
        List<String> columns = roles.getOrDefault(role, List.of());
        if (columns.isEmpty()) {
            throw header.error(entry, "a chart \"" + kind.keyword() + "\" needs " + role + "=column");
        }
        return columns;
    }
}
