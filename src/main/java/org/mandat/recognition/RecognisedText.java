package org.mandat.recognition;

import java.util.List;

import org.mandat.knowledge.Entity;
import org.mandat.language.AnalysedText;

/**
 * A text with what was recognised in it.
 *
 * @param bodies the bodies that the text itself names and no lexicon knows, in the order of their first mention
 */
public record RecognisedText(AnalysedText text, List<RecognisedSentence> sentences, List<Entity> bodies) {
    public RecognisedText {
        sentences = List.copyOf(sentences);
        bodies = List.copyOf(bodies);
    }
}
