package org.mandat.service.page;

import org.mandat.service.page.fact.Desk;

/** The matrix as a picture of its own, to be kept, printed or shown elsewhere. */
final class MatrixChart {
    private static final int LEFT = 250;
    private static final int TOP = 60;
    private static final int WIDTH = 110;
    private static final int HEIGHT = 26;
    private static final String SIGNS = "▲◆▼○";
    private static final java.util.List<String> GROUPS = java.util.List.of("empower", "change", "constrain", "involve");
    private static final java.util.List<String> COLOURS = java.util.List.of("#0d6b52", "#855300", "#a8281f", "#566073");
    private static final java.util.List<String> SOFT = java.util.List.of("#dff1ea", "#faecd0", "#fae3e0", "#ebedf1");

    private MatrixChart() {
    }

    static String svg(Desk desk, Matrix matrix) {
        int width = LEFT + WIDTH * matrix.columns().size() + 10;
        int height = TOP + HEIGHT * matrix.rows().size() + 50;
        StringBuilder svg = new StringBuilder(1 << 14);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" font-family=\"Source Sans 3, Helvetica, Arial, sans-serif\" font-size=\"13\">\n<title>")
                .append(escape(desk.say("matrix.title")))
                .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int i = 0; i < matrix.columns().size(); i++) {
            Matrix.Column column = matrix.columns().get(i);
            text(svg, LEFT + i * WIDTH, 26, "#1b1f2a", cut(column.who(), 16));
            text(svg, LEFT + i * WIDTH, 44, "#545a68", column.year());
        }
        for (int row = 0; row < matrix.rows().size(); row++) {
            Matrix.Row body = matrix.rows().get(row);
            int y = TOP + row * HEIGHT;
            svg.append("<path d=\"M0 ").append(y).append("H").append(width).append("\" stroke=\"#e0dbd1\"/>\n");
            text(svg, 8, y + 18, "#1b1f2a", cut(body.name().text(), 36));
            for (int i = 0; i < body.cells().size(); i++) {
                cell(svg, LEFT + i * WIDTH, y, body.cells().get(i));
            }
        }
        int x = 8;
        for (int i = 0; i < GROUPS.size(); i++) {
            String label = SIGNS.charAt(i) + " " + desk.say("group." + GROUPS.get(i));
            text(svg, x, height - 18, COLOURS.get(i), label);
            x += 20 + label.length() * 8;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void cell(StringBuilder svg, int x, int y, Matrix.Cell cell) {
        if (cell.group().isEmpty()) {
            text(svg, x, y + 18, "#545a68", "·");
            return;
        }
        svg.append("<g><title>").append(escape(cell.said())).append("</title><rect x=\"").append(x - 6)
                .append("\" y=\"")
                .append(y + 3).append("\" width=\"").append(14 + 34 * cell.parts().size())
                .append("\" height=\"20\" rx=\"4\" fill=\"")
                .append(SOFT.get(GROUPS.indexOf(cell.group()))).append("\"/>");
        int at = x;
        for (Matrix.Cell.Part part : cell.parts()) {
            int group = GROUPS.indexOf(part.group());
            text(svg, at, y + 18, COLOURS.get(group), SIGNS.charAt(group) + " " + part.number());
            at += 34;
        }
        svg.append("</g>\n");
    }

    private static void text(StringBuilder svg, int x, int y, String colour, String text) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" fill=\"").append(colour).append("\">")
                .append(escape(text)).append("</text>\n");
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Markup as words; characters that XML forbids are left out. */
    static String escape(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
