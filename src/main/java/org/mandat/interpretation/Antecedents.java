package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.knowledge.Entity;
import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;

/** What « ses », « leur », « lui », « elle » can stand for: the institutions last named, in the sentence or before in its block. */
final class Antecedents {
    /** A name among the first words is what its sentence is about. */
    private static final int OPENING = 3;

    private Optional<RecognisedSentence> before = Optional.empty();
    /** The last sentence that names an institution. */
    private Optional<RecognisedSentence> naming = Optional.empty();
    private Set<Entity> changed = Set.of();

    /** @param changed the institutions to which the sentence does something */
    void remember(RecognisedSentence sentence, Set<Entity> changed) {
        before = Optional.of(sentence);
        if (sentence.mentions().stream().anyMatch(Mention::isPublicActor)) {
            this.naming = before;
            this.changed = changed;
        }
    }

    /** The sentence before one in its block. */
    Optional<RecognisedSentence> before(RecognisedSentence sentence) {
        return inBlock(before, sentence);
    }

    private static Optional<RecognisedSentence> inBlock(Optional<RecognisedSentence> earlier,
            RecognisedSentence sentence) {
        return earlier.filter(other -> other.sentence().block() == sentence.sentence().block());
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
        return inBlock(naming, sentence).map(other -> first(other, several)).orElse(List.of());
    }

    /** What a subject pronoun that begins a sentence stands for; « celle-ci » for the name closest to it. */
    List<Found> ofSubject(RecognisedSentence sentence, boolean closest, boolean several) {
        Optional<RecognisedSentence> earlier = inBlock(naming, sentence);
        if (closest) {
            return earlier.map(other -> last(other, other.mentions().stream().filter(Mention::isPublicActor).toList(),
                    several)).orElse(List.of());
        }
        return earlier.map(other -> first(other, several)).orElse(List.of()).stream()
                .filter(found -> found.mention().from() <= OPENING || isChanged(found.mention())).toList();
    }

    private boolean isChanged(Mention mention) {
        return mention.candidates().stream().anyMatch(changed::contains);
    }

    /** Of the sentence before, what it changes or, if nothing, the name it begins with; with a plural pronoun, the whole chain. */
    private List<Found> first(RecognisedSentence sentence, boolean several) {
        List<Mention> names = sentence.mentions().stream().filter(Mention::isPublicActor).toList();
        return names.stream().filter(this::isChanged).findFirst().or(() -> names.stream().findFirst())
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
