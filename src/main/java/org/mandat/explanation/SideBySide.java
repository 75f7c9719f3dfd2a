package org.mandat.explanation;

import java.util.ArrayList;
import java.util.List;

/** Tokens in as many columns as a line holds, read downwards: form, lemmas unless the form is the only one, tags. */
final class SideBySide {
    private static final int MOST = 6;
    private static final String GAP = "    ";

    private SideBySide() {
    }

    static List<String> of(List<Explanation.Word> words, String indent, int width) {
        for (int columns = Math.min(MOST, words.size()); columns > 1; columns--) {
            List<String> lines = inColumns(words, indent, columns);
            if (lines.stream().allMatch(line -> line.length() <= width)) {
                return lines;
            }
        }
        return inColumns(words, indent, 1);
    }

    private static List<String> inColumns(List<Explanation.Word> words, String indent, int columns) {
        int rows = (words.size() + columns - 1) / columns;
        List<StringBuilder> lines = new ArrayList<>();
        for (int begin = 0; begin < words.size(); begin += rows) {
            List<List<String>> cells = words.subList(begin, Math.min(words.size(), begin + rows)).stream()
                    .map(SideBySide::cells).toList();
            List<String> column = Columns.of(cells, begin == 0 ? indent : GAP, Integer.MAX_VALUE);
            int widest = lines.stream().mapToInt(StringBuilder::length).max().orElse(0);
            for (int i = 0; i < column.size(); i++) {
                if (i == lines.size()) {
                    lines.add(new StringBuilder());
                }
                StringBuilder line = lines.get(i);
                line.append(" ".repeat(widest - line.length())).append(column.get(i));
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static List<String> cells(Explanation.Word word) {
        boolean plain = word.lemmas().equals(List.of(word.form()));
        return List.of(word.form(), plain ? "" : String.join(", ", word.lemmas()), String.join(" ", word.tags()));
    }
}
