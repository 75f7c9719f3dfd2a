package org.mandat.evaluation;

/**
 * Where words stand in a text.
 *
 * @param begin in code points, as NIF counts
 * @param end   after the last one
 */
public record Place(int begin, int end) {
    public Place {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(begin + "-" + end);
        }
    }

    @Override
    public String toString() {
        return begin + "–" + end;
    }
}
