package org.mandat.interpretation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mandat.knowledge.Sense;
import org.mandat.layout.Block;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;

/**
 * The forms in which one text commits its author, besides those in which any text does: one that promises in sentences without a verb, or
 * in the conditional, shows it by the plain ones of them, and so what the others mean.
 */
final class Forms {
    /** In how many sentences a form must be used plainly: once may be chance. */
    private static final int ENOUGH = 2;

    /** How many sentences each cue of commitment fires in. */
    private final Map<String, Integer> uses = new HashMap<>();

    private Forms() {
    }

    static Forms of(RecognisedText text) {
        Forms forms = new Forms();
        text.sentences().stream().filter(sentence -> sentence.sentence().block().kind() != Block.Kind.NOTE)
                .forEach(sentence -> fired(sentence).forEach(cue -> forms.uses.merge(cue, 1, Integer::sum)));
        return forms;
    }

    private static Set<String> fired(RecognisedSentence sentence) {
        return sentence.matches().stream().map(Match::cue).filter(cue -> cue.sense() instanceof Sense.Commitment)
                .map(cue -> cue.iri()).collect(Collectors.toSet());
    }

    /** Whether a cue counts in this text: it needs no other, or that other is attested. */
    boolean areUsed(Sense.Commitment commitment) {
        return commitment.attestedBy().isEmpty()
                || uses.getOrDefault(commitment.attestedBy().get(), 0) >= ENOUGH;
    }
}
