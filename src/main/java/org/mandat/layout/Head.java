package org.mandat.layout;

import org.mandat.document.Folding;

/**
 * The beginning of a range of text, white space folded, with the way back: enough to recognise a mark without reading a long line.
 *
 * @param folded  the folded beginning
 * @param origins of each of its units, in the text, and of the unit after the last
 */
record Head(String folded, int[] origins) {
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
