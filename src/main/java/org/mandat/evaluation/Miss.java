package org.mandat.evaluation;

import java.util.Locale;
import java.util.Optional;

import org.mandat.document.Folding;

/**
 * A fact that was missed, or that is wrong.
 *
 * @param what  the fact in short; empty for a measure, whose quote is all
 * @param quote the words of its measure, white space folded
 * @param place of the words in the text, where it could be told
 */
public record Miss(Kind kind, Fault fault, String what, String quote, Optional<Place> place) {
    public Miss {
        quote = Folding.fold(quote);
    }

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
