package org.mandat.interpretation;

import java.util.List;

import org.mandat.recognition.RecognisedSentence;

/** What was decided of a sentence, and of each cue that fired in it. */
public sealed interface Verdict {
    RecognisedSentence sentence();

    List<Decision> decisions();

    /** It commits its author. */
    record Committed(RecognisedSentence sentence, Measure measure, Specificity specificity,
            List<Decision> decisions) implements Verdict {
    }

    /** It is no measure. */
    record Refused(RecognisedSentence sentence, Reason reason, List<Decision> decisions) implements Verdict {
    }
}
