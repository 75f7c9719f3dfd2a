package org.mandat.review;

import org.mandat.vocabulary.Mandat;

/** What a review says of its target. */
public sealed interface Verdict {
    /** IRI of the verdict. */
    String name();

    /** The passage says so. */
    record Confirmed() implements Verdict {
        @Override
        public String name() {
            return Mandat.confirmed;
        }
    }

    /** The passage does not say so: it is not stated. Of a measure: none of its readings is. */
    record Rejected() implements Verdict {
        @Override
        public String name() {
            return Mandat.rejected;
        }
    }

    /** The passage says something else, which is stated instead. */
    record Corrected(Correction correction) implements Verdict {
        @Override
        public String name() {
            return Mandat.corrected;
        }
    }
}
