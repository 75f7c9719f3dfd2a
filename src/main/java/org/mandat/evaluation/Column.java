package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of some programmes together, as a column of a table.
 *
 * @param title     names them
 * @param documents their ids, sorted
 */
public record Column(String title, List<String> documents, Map<Kind, Figure> figures) {
    /** The name of the set of all programmes. */
    static final String ALL = "all";

    public Column {
        documents = List.copyOf(documents);
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    Figure figure(Kind kind) {
        return Objects.requireNonNull(figures.get(kind), "every kind has its figure");
    }

    /** One for each set, or, where there are none, for each programme; and one for all together. */
    static List<Column> of(Evaluation evaluation) {
        List<Column> columns = new ArrayList<>();
        List<String> ids = evaluation.ids();
        if (evaluation.sets().isEmpty()) {
            ids.forEach(id -> columns.add(column(evaluation, id, List.of(id))));
        }
        evaluation.sets().stream().filter(set -> !set.documents().equals(ids))
                .forEach(set -> columns.add(column(evaluation, set.title(), set.documents())));
        if (columns.size() != 1 || !columns.get(0).documents.equals(ids)) {
            columns.add(column(evaluation, ALL, ids));
        }
        return columns;
    }

    private static Column column(Evaluation evaluation, String title, Collection<String> ids) {
        Map<Kind, Figure> figures = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            figures.put(kind, Figure.of(evaluation.tally(kind, ids)));
        }
        return new Column(title, List.copyOf(ids), figures);
    }
}
