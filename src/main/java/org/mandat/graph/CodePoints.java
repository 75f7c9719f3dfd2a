package org.mandat.graph;

import org.mandat.document.Span;

/** Converts UTF-16 positions to code points, which are what NIF counts. */
public final class CodePoints {
    private final String text;
    private final boolean plain;
    private int unit;
    private int point;

    public CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    /** Cheap when asked in nearly ascending order. */
    public int of(int position) {
        if (plain) {
            return position;
        }
        if (position >= unit) {
            point += text.codePointCount(unit, position);
        } else if (unit - position < position) {
            point -= text.codePointCount(position, unit);
        } else {
            point = text.codePointCount(0, position);
        }
        unit = position;
        return point;
    }

    /** {@code 12-40}: how passages are named. */
    public String name(Span span) {
        return of(span.begin()) + "-" + of(span.end());
    }
}
