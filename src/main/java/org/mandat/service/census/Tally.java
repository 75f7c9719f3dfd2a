package org.mandat.service.census;

/**
 * How often a programme says one sort of thing of a thing.
 *
 * @param relation    an effect's kind, a property of measures (theme, repeals, company …), {@link #PROPOSED} or {@link #NAMED}
 * @param count       effects; else measures; of {@link #NAMED}, passages
 * @param conditional how many of the effects depend on a condition
 */
public record Tally(Programme programme, String thing, String relation, long count, long conditional) {
    /** That an actor proposes measures. */
    public static final String PROPOSED = "proposed";
    /** That the text names it, in a measure or not. */
    public static final String NAMED = "named";
}
