package org.mandat.interpretation;

import java.util.Optional;

import org.mandat.document.Span;
import org.mandat.knowledge.Cue;

/** What became of a cue that fired in a sentence; a cue about several things has several. */
public sealed interface Decision {
    Cue cue();

    /** The words in which it fired. */
    Span span();

    /**
     * It counts.
     *
     * @param reading the fact that it gave; none of a commitment or of what refines another's fact
     */
    record Accepted(Cue cue, Span span, Optional<Reading> reading) implements Decision {
    }

    /**
     * It does not count.
     *
     * @param by    IRI of the cue that counts instead, if one does
     * @param about IRI of the thing of which it does not count; none if of all
     */
    record Rejected(Cue cue, Span span, Reason reason, Optional<String> by,
            Optional<String> about) implements Decision {
    }

    /**
     * It weighed for a theme.
     *
     * @param top    IRI of the top theme to which its weight is added
     * @param weight as it counted here
     * @param chosen whether that theme is one of the measure's
     */
    record Weighed(Cue cue, Span span, String top, double weight, boolean chosen) implements Decision {
    }
}
