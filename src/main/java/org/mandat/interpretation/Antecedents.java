package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;

/** What « ses », « leur », « lui » can stand for: the institutions last named, in the sentence or the one before in its block. */
final class Antecedents {
    private Optional<RecognisedSentence> before = Optional.empty();

    void remember(RecognisedSentence sentence) {
        before = Optional.of(sentence);
    }

    /** The sentence before one in its block. */
    Optional<RecognisedSentence> before(RecognisedSentence sentence) {
        return before.filter(other -> other.sentence().block() == sentence.sentence().block());
    }

    /** Names with the sentence they stand in. */
    record Found(RecognisedSentence sentence, Mention mention) {
    }

    List<Found> of(RecognisedSentence sentence, int pronoun, boolean several) {
        List<Mention> earlier = sentence.mentions().stream().filter(m -> m.isPublicActor() && m.to() <= pronoun)
                .toList();
        if (!earlier.isEmpty()) {
            return last(sentence, earlier, several);
        }
        return before(sentence).map(other -> first(other, several)).orElse(List.of());
    }

    /** Of the sentence before, what it is about: the name it begins with; with a plural pronoun, the whole chain. */
    private static List<Found> first(RecognisedSentence sentence, boolean several) {
        return sentence.mentions().stream().filter(Mention::isPublicActor).findFirst()
                .map(mention -> several ? Chains.from(sentence, mention, Mention::isPublicActor) : List.of(mention))
                .orElse(List.of()).stream()
                .map(mention -> new Found(sentence, mention)).toList();
    }

    /** The last name; with a plural pronoun, the whole chain it ends. */
    private static List<Found> last(RecognisedSentence sentence, List<Mention> mentions, boolean several) {
        List<Found> found = new ArrayList<>();
        for (int i = mentions.size() - 1; i >= 0; i--) {
            if (!found.isEmpty()
                    && !(several && Chains.joined(sentence.sentence(), mentions.get(i), found.get(0).mention()))) {
                break;
            }
            found.add(0, new Found(sentence, mentions.get(i)));
        }
        return found;
    }
}
