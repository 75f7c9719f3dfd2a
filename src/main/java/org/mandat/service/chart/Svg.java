package org.mandat.service.chart;

import java.util.Locale;

/** Writes SVG elements; whatever comes from outside is escaped. Lengths are in user units, of which a picture is {@value #WIDTH} wide. */
final class Svg {
    static final int WIDTH = 640;

    /** Where a text stands on its point. */
    enum Anchor {
        START, MIDDLE, END
    }

    private final StringBuilder out = new StringBuilder();

    /** A text; one that is longer than so many characters is cut, and whole in its tooltip. */
    Svg text(double x, double y, Anchor anchor, String style, String text, int longest) {
        String shown = cut(text, longest);
        out.append("<text").append(number("x", x)).append(number("y", y)).append(attribute("class", style));
        if (anchor != Anchor.START) {
            out.append(attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT)));
        }
        out.append('>').append(escape(shown));
        title(shown.equals(text) ? "" : text);
        out.append("</text>");
        return this;
    }

    Svg rect(double x, double y, double width, double height, String style, String title) {
        out.append("<rect").append(number("x", x)).append(number("y", y)).append(number("width", width))
                .append(number("height", height)).append(attribute("class", style)).append('>');
        title(title);
        out.append("</rect>");
        return this;
    }

    /** A shape by its path. */
    Svg path(String data, String style, String title) {
        out.append("<path").append(attribute("d", data)).append(attribute("class", style)).append('>');
        title(title);
        out.append("</path>");
        return this;
    }

    /** What is written between is a link; nothing is, where the address is empty. */
    Svg link(String address, String label, Runnable content) {
        if (address.isEmpty()) {
            content.run();
        } else {
            out.append("<a").append(attribute("href", address)).append(attribute("aria-label", label)).append('>');
            content.run();
            out.append("</a>");
        }
        return this;
    }

    private void title(String title) {
        if (!title.isEmpty()) {
            out.append("<title>").append(escape(title)).append("</title>");
        }
    }

    /** Cut at a space where there is one in its last third. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        int end = space > longest * 2 / 3 ? space : longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String number(String name, double value) {
        return " " + name + "=\"" + decimal(value) + "\"";
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    /** XML has no way to write most control characters; they are left out. */
    static String escape(String text) {
        return text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, (all, c) -> {
                    switch (c) {
                        case '<' -> all.append("&lt;");
                        case '>' -> all.append("&gt;");
                        case '&' -> all.append("&amp;");
                        case '"' -> all.append("&quot;");
                        default -> all.appendCodePoint(c);
                    }
                }, StringBuilder::append).toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
