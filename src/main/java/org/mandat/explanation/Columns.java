package org.mandat.explanation;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells under each other; the last cell goes on in lines of its own. */
final class Columns {
    private static final int NARROWEST = 24;
    private static final String GAP = "  ";

    private Columns() {
    }

    /** @param rows of one length each; their last cell is broken at spaces so that lines are no longer than {@code width} */
    static List<String> of(List<List<String>> rows, String indent, int width) {
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            return lines;
        }
        int last = rows.get(0).size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < last; i++) {
                if (widths[i] > 0) { // a column that is empty in all rows takes no place
                    line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)))).append(GAP);
                }
            }
            String hanging = " ".repeat(length(line.toString()));
            for (String part : wrapped(row.get(last), Math.max(NARROWEST, width - hanging.length()))) {
                lines.add((line + part).stripTrailing());
                line.replace(0, line.length(), hanging);
            }
        }
        return lines;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static List<String> wrapped(String text, int width) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        do {
            int end = lineEnd(text, begin, width);
            parts.add(text.substring(begin, end).stripTrailing());
            begin = end;
        } while (begin < text.length());
        return parts;
    }

    /** Where a line that begins there ends: after its last space; after its first word if that alone is too long. */
    static int lineEnd(String text, int begin, int width) {
        if (text.length() - begin <= width) {
            return text.length();
        }
        int before = text.lastIndexOf(' ', begin + width);
        int space = before > begin ? before : text.indexOf(' ', begin + width);
        return space < 0 ? text.length() : space + 1;
    }
}
