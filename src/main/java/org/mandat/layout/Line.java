package org.mandat.layout;

/**
 * A line of a text, or the part of one from a bullet in mid-line on. All positions are of the text.
 *
 * @param begin     where it begins
 * @param first     its first unit that is not white; {@code last} if it is blank
 * @param last      after its last unit that is not white
 * @param end       after its line end
 * @param width     units from first to last, white space folded
 * @param midLine   whether it begins at a bullet in mid-line
 * @param pageStart whether a new page begins with it
 */
record Line(int begin, int first, int last, int end, int width, boolean midLine, boolean pageStart) {
    boolean isBlank() {
        return first == last;
    }

    int indent() {
        return first - begin;
    }
}
