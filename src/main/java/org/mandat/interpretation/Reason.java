package org.mandat.interpretation;

/** Why a sentence is no measure, or why a cue that fired counts for nothing. */
public enum Reason {
    /** No cue of commitment fired. */
    NO_COMMITMENT,
    /** The strongest cue says that the sentence commits nobody. */
    DENIED,
    /** In a diagnosis, a remark or a foreword only plain commitments count. */
    NOT_PLAIN,
    /** A heading commits once, not again with its body. */
    BODY_COMMITS,
    /** It stands in a note to the text. */
    NOTE,
    /** The heading is a demand of somebody else. */
    DEMAND,

    /** The sentence is no measure: what else is said in it counts for nothing. */
    NO_MEASURE,
    /** The text does not commit in this form elsewhere, which alone would tell what it means. */
    UNATTESTED,
    /** A stronger cue says another thing of the same words. */
    BEATEN,
    /** It speaks of its clause only, and another clause commits. */
    OTHER_CLAUSE,
    /** Another cue has said the same. */
    SAID_ALREADY,
    /** A cue that names a body counts only where none says what happens to it. */
    CHANGED_ALREADY,
    /** The words before deny it: the body is involved, no more. */
    NEGATED,
    /** The sentence founds the body: what else it says of it is what it is founded for. */
    FOUNDED,
    /** Nothing that the cue could be about stands in its slots. */
    NO_HOLDER,
    /** A pronoun stands for no body named before. */
    NO_ANTECEDENT,
    /** The name is that of a law too, and a cue says what happens to the law. */
    LAW_MEANT,
    /** The name is that of a body too, and a cue says what happens to the body. */
    BODY_MEANT,
    /** The figure is a date. */
    IS_DATE,
    /** A cue says that the figure is aimed at by nobody. */
    NO_AIM,
    /** It stands in a clause that only states what is or was. */
    STATED,
    /** A date from which something holds is no aim by itself. */
    START_ALONE,
    /** What was due before the document was written is history. */
    PAST,
    /** Nothing stands beside it that it could refine. */
    NOTHING_REFINED
}
