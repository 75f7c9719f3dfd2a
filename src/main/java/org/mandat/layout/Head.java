package org.mandat.layout;

import org.mandat.document.Folding;

/** The beginning of a range of text, white space folded, with the way back: enough to recognise a mark without reading a long line. */
final class Head {
    private final String folded;
    private final int[] origins;

    private Head(String folded, int[] origins) {
        this.folded = folded;
        this.origins = origins;
    }

    String folded() {
        return folded;
    }

    /** Where a unit of the folded beginning, or the end of it, is in the text. */
    int origin(int unit) {
        return origins[unit];
    }

    static Head of(String text, int begin, int end, int length) {
        StringBuilder folded = new StringBuilder(Math.min(length, end - begin));
        int[] origins = new int[Math.min(length, end - begin) + 1];
        int at = begin;
        for (; at < end && folded.length() < length; at++) {
            char unit = text.charAt(at);
            boolean white = Folding.isWhite(unit);
            if (!white || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')) {
                origins[folded.length()] = at;
                folded.append(white ? ' ' : unit);
            }
        }
        origins[folded.length()] = at;
        return new Head(folded.toString(), origins);
    }
}
