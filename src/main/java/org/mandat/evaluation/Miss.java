package org.mandat.evaluation;

import java.util.Locale;
import java.util.Optional;

/**
 * A fact that was missed, or that is wrong.
 *
 * @param what  the fact in short
 * @param quote the words of its measure
 * @param place of the words in the text, where it could be told
 */
public record Miss(Kind kind, Fault fault, String what, String quote, Optional<Place> place) {
    /** Which of the two. */
    public enum Fault {
        /** Found, but not so annotated. */
        WRONG,
        /** Annotated as required, but not found. */
        MISSED;

        /** As reports have it. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
