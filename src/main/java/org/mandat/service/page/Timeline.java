package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mandat.service.census.Deadline;
import org.mandat.service.page.fact.Desk;

/**
 * Targets as dots over the years of their deadlines.
 *
 * @param marks the drawing without its frame
 */
record Timeline(String title, int width, int height, String marks) {
    private static final int LEFT = 24;
    private static final int STEP = 13;
    private static final int TALLEST = 12;
    private static final int WIDTH = 860;
    private static final int MOST_YEARS = 80;

    static Timeline of(Desk desk, List<Deadline> deadlines, String on) {
        Map<Integer, List<Deadline>> years = deadlines.stream().filter(each -> each.year().matches("\\d{4}")).collect(
                Collectors.groupingBy(each -> Integer.parseInt(each.year()), TreeMap::new, Collectors.toList()));
        int first = years.keySet().stream().findFirst().orElse(0);
        int last = Math.min(first + MOST_YEARS, years.keySet().stream().reduce((one, next) -> next).orElse(0));
        int most = Math.min(TALLEST, years.values().stream().mapToInt(List::size).max().orElse(1));
        int base = 16 + most * STEP;
        double step = (WIDTH - 2.0 * LEFT) / Math.max(1, last - first);
        StringBuilder marks = new StringBuilder(4_096);
        marks.append("<path class=\"axis\" d=\"M").append(LEFT).append(' ').append(base).append("H")
                .append(WIDTH - LEFT)
                .append("\"/>");
        int every = Math.max(1, (int) Math.ceil(44 / step));
        for (int year = first; year <= last; year++) {
            long x = Math.round(LEFT + (year - first) * step);
            if ((year - first) % every == 0 || years.containsKey(year) && every == 1) {
                marks.append("<text class=\"quiet\" text-anchor=\"middle\" x=\"").append(x).append("\" y=\"")
                        .append(base + 18)
                        .append("\">").append(year).append("</text>");
            }
            List<Deadline> here = years.getOrDefault(year, List.of());
            for (int i = 0; i < Math.min(TALLEST, here.size()); i++) {
                String said = year + desk.say("colon")
                        + desk.census().programme(here.get(i).programme()).map(desk::brief).orElse("");
                marks.append("<circle class=\"").append(TargetsPage.isPast(here.get(i), on) ? "past" : "mark")
                        .append("\" r=\"5\" cx=\"").append(x).append("\" cy=\"").append(base - 9 - i * STEP)
                        .append("\"><title>").append(MatrixChart.escape(said)).append("</title></circle>");
            }
            if (here.size() > TALLEST) {
                marks.append("<text text-anchor=\"middle\" x=\"").append(x).append("\" y=\"11\">").append(here.size())
                        .append("</text>");
            }
        }
        return new Timeline(desk.say("targets.chart"), WIDTH, base + 28, marks.toString());
    }

    /** For a page, whose style sheet colours it. */
    String inline() {
        return frame("", "");
    }

    /** A file of its own. */
    String standalone() {
        return frame(" xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\"",
                "<style>text{font:13px Helvetica,Arial,sans-serif;fill:#1b1f2a}.quiet{fill:#545a68}.axis{stroke:#857d70}"
                        + ".mark{fill:#1c3f86}.past{fill:#a8281f}</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    }

    private String frame(String attributes, String style) {
        return "<svg" + attributes + " viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\""
                + MatrixChart.escape(title) + "\"><title>" + MatrixChart.escape(title) + "</title>" + style + marks
                + "</svg>";
    }
}
