package org.mandat.service.chart;

/** The shapes by which series are told apart, whatever their colour. */
final class Marks {
    private static final int SHAPES = 4;

    private Marks() {
    }

    /** A circle, square, triangle or diamond around a point; the second round of series has them hollow. */
    static void draw(Svg svg, double x, double y, int series, String title) {
        String at = "M" + Svg.decimal(x) + " " + Svg.decimal(y);
        String shape = switch (series % SHAPES) {
            case 0 -> at + "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
            case 1 -> at + "m-5 -5h10v10h-10z";
            case 2 -> at + "m0 -6l6 11h-12z";
            default -> at + "m0 -7l7 7l-7 7l-7 -7z";
        };
        svg.path(shape, Drawing.style("", series) + (series / SHAPES % 2 == 1 ? " mark hollow" : " mark"), title);
    }
}
