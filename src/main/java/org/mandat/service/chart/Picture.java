package org.mandat.service.chart;

import org.mandat.service.view.Resources;

/**
 * A drawn answer.
 *
 * @param title  what it shows
 * @param desc   how it shows it, for those who do not see it
 * @param height in user units
 * @param marks  its elements
 * @param left   how many things are not shown, since there are too many
 */
public record Picture(String title, String desc, double height, String marks, int left) {
    static final String STYLE = "static/chart.css";

    /** As part of a page, whose style sheets it follows. */
    public String inline() {
        return svg("", "");
    }

    /** As a file of its own, with its style inside. */
    public String standalone(String origin) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(" xmlns=\"http://www.w3.org/2000/svg\"",
                "<style>" + Svg.escape(Resources.text(STYLE)).replace("&gt;", ">").replace("&quot;", "\"") + "</style>")
                .replace("href=\"/", "href=\"" + Svg.escape(origin) + "/") + "\n";
    }

    private String svg(String namespace, String style) {
        String size = "0 0 " + Svg.WIDTH + " " + Svg.decimal(height);
        return "<svg" + namespace + " class=\"chart\" viewBox=\"" + size + "\" width=\"" + Svg.WIDTH + "\" height=\""
                + Svg.decimal(height)
                + "\" role=\"group\" aria-labelledby=\"chart-title\" aria-describedby=\"chart-desc\">"
                + "<title id=\"chart-title\">" + Svg.escape(title) + "</title><desc id=\"chart-desc\">"
                + Svg.escape(desc)
                + "</desc>" + style + "<rect class=\"ground\" width=\"100%\" height=\"100%\"></rect>" + marks
                + "</svg>";
    }
}
