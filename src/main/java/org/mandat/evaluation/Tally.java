package org.mandat.evaluation;

/**
 * The counts behind the figures of one kind. Precision and recall have counts of their own: several things found may be right by one
 * annotation, and what is tolerated is right without being wanted.
 *
 * @param right  of what was found
 * @param found  by the program
 * @param hit    of what was wanted
 * @param wanted by the annotation
 */
public record Tally(int right, int found, int hit, int wanted) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally {
        if (right < 0 || hit < 0 || right > found || hit > wanted) {
            throw new IllegalArgumentException(right + " of " + found + ", " + hit + " of " + wanted);
        }
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, found + other.found, hit + other.hit, wanted + other.wanted);
    }

    /** From 0 to 1; 0 where nothing was found. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** From 0 to 1; 0 where nothing was wanted. */
    public double recall() {
        return wanted == 0 ? 0 : (double) hit / wanted;
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
