package org.mandat.recognition;

import java.util.List;

import org.mandat.clause.Parse;
import org.mandat.language.Sentence;

/**
 * A sentence with the names in it and the cues that fired, both in text order.
 *
 * @param parse its phrases and predicates
 */
public record RecognisedSentence(Sentence sentence, List<Mention> mentions, Parse parse, List<Match> matches) {
    public RecognisedSentence {
        mentions = List.copyOf(mentions);
        matches = List.copyOf(matches);
    }
}
