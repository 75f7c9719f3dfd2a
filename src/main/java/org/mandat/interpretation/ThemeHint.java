package org.mandat.interpretation;

import org.mandat.knowledge.Cue;

/**
 * A cue for a theme, with what it weighs for a measure.
 *
 * @param theme IRI of the theme, which may be a narrower one
 */
record ThemeHint(Cue cue, String theme, double weight, Passage passage) {
    /** Whether words of the sentence itself are the cue. */
    boolean isOwn() {
        return passage.role() == Passage.Role.CLAUSE;
    }

    /** The same for a sentence further on. */
    ThemeHint around(double otherWeight) {
        return new ThemeHint(cue, theme, otherWeight, new Passage(passage.span(), Passage.Role.LEAD));
    }
}
