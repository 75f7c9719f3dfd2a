package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Classes as boxes and the properties between them as lines, left to right: a class stands right of all that lead to it (longest path; a line that
 * would close a circle is drawn back), and beside what it is tied to (the barycentre method of Sugiyama, Tagawa and Toda, 1981).
 */
record ClassDiagram(List<Box> boxes, List<Line> lines, int width, int height) {
    private static final int BOX_WIDTH = 150;
    private static final int BOX_HEIGHT = 30;
    private static final int COLUMN = 310;
    private static final int ROW = 64;
    private static final int MARGIN = 10;
    private static final int TEXT_ABOVE = 4;
    private static final int SWEEPS = 6;

    /** A class, its left upper corner. */
    record Box(String id, String label, int x, int y, int width, int height, int textX, int middle) {
    }

    /** The properties from one class to another. */
    record Line(String label, int x1, int y1, int x2, int y2, int textX, int textY) {
    }

    /** Of the classes that some property leads from or to. */
    static ClassDiagram of(List<Terms.Term> classes, List<Terms.Term> properties) {
        Map<String, String> labels = new HashMap<>();
        classes.forEach(each -> labels.put(each.id(), each.label()));
        SortedMap<String, SortedMap<String, List<String>>> edges = new TreeMap<>();
        for (Terms.Term property : properties) {
            for (Terms.Link domain : property.domain()) {
                for (Terms.Link range : property.range()) {
                    if (labels.containsKey(domain.text()) && labels.containsKey(range.text())) {
                        edges.computeIfAbsent(domain.text(), from -> new TreeMap<>())
                                .computeIfAbsent(range.text(), to -> new ArrayList<>()).add(property.id());
                    }
                }
            }
        }
        return draw(edges, labels, columns(edges));
    }

    /** The column of each class. */
    private static Map<String, Integer> columns(SortedMap<String, SortedMap<String, List<String>>> edges) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        edges.keySet().forEach(from -> reach(from, 0, edges, columns, new ArrayList<>()));
        return columns;
    }

    private static void reach(String node, int column, SortedMap<String, SortedMap<String, List<String>>> edges,
            Map<String, Integer> columns, List<String> way) {
        if (way.contains(node) || columns.getOrDefault(node, -1) >= column) {
            return;
        }
        columns.put(node, column);
        way.add(node);
        edges.getOrDefault(node, new TreeMap<>()).keySet()
                .forEach(to -> reach(to, column + 1, edges, columns, way));
        way.removeLast();
    }

    private static ClassDiagram draw(SortedMap<String, SortedMap<String, List<String>>> edges,
            Map<String, String> labels, Map<String, Integer> columns) {
        Map<String, Integer> rows = rows(edges, columns);
        Map<String, Box> boxes = new TreeMap<>();
        columns.forEach((id, column) -> {
            int x = MARGIN + column * COLUMN;
            int y = MARGIN + rows.getOrDefault(id, 0) * ROW;
            boxes.put(id, new Box(id, labels.getOrDefault(id, id), x, y, BOX_WIDTH, BOX_HEIGHT, x + BOX_WIDTH / 2,
                    y + BOX_HEIGHT / 2));
        });
        List<Line> lines = new ArrayList<>();
        edges.forEach((from, targets) -> targets.forEach((to, properties) -> {
            Box start = boxes.get(from);
            Box end = boxes.get(to);
            if (start != null && end != null) {
                lines.add(line(start, end, String.join(", ", properties)));
            }
        }));
        int width = boxes.values().stream().mapToInt(box -> box.x() + BOX_WIDTH).max().orElse(0) + MARGIN;
        int height = boxes.values().stream().mapToInt(box -> box.y() + BOX_HEIGHT).max().orElse(0) + MARGIN;
        return new ClassDiagram(List.copyOf(boxes.values()), lines, width, height);
    }

    private static Line line(Box from, Box to, String label) {
        boolean back = to.x() <= from.x();
        int x1 = back ? from.x() : from.x() + BOX_WIDTH;
        int x2 = back ? to.x() + BOX_WIDTH : to.x();
        return new Line(label, x1, from.middle(), x2, to.middle(), (x1 + x2) / 2,
                (from.middle() + to.middle()) / 2 - TEXT_ABOVE);
    }

    private static Map<String, Integer> rows(SortedMap<String, SortedMap<String, List<String>>> edges,
            Map<String, Integer> columns) {
        SortedMap<Integer, List<String>> byColumn = new TreeMap<>();
        columns.forEach((id, column) -> byColumn.computeIfAbsent(column, each -> new ArrayList<>()).add(id));
        Map<String, Integer> rows = new HashMap<>();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            byColumn.values().forEach(column -> {
                column.sort(Comparator.comparingDouble((String id) -> centre(id, edges, rows))
                        .thenComparing(Comparator.naturalOrder()));
                for (int row = 0; row < column.size(); row++) {
                    rows.put(column.get(row), row);
                }
            });
        }
        return rows;
    }

    /** The mean row of what a class is tied to. */
    private static double centre(String id, SortedMap<String, SortedMap<String, List<String>>> edges,
            Map<String, Integer> rows) {
        List<Integer> tied = new ArrayList<>();
        edges.forEach((from, targets) -> targets.keySet().forEach(to -> {
            String other = from.equals(id) ? to : to.equals(id) ? from : "";
            if (rows.containsKey(other)) {
                tied.add(rows.get(other));
            }
        }));
        return tied.stream().mapToInt(Integer::intValue).average().orElse(0);
    }
}
