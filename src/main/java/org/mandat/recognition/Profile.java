package org.mandat.recognition;

import java.util.BitSet;
import java.util.function.Function;

import org.mandat.language.Sentence;
import org.mandat.language.Word;

/** A sentence with what patterns can ask of its words, and what of that is anywhere in it. */
final class Profile {
    private final Sentence sentence;
    private final Traits[] traits;
    private final BitSet sets = new BitSet();
    private final int slots;

    Profile(Sentence sentence, Function<Word, Traits> known) {
        this.sentence = sentence;
        this.traits = new Traits[sentence.size()];
        int found = 0;
        for (int i = 0; i < traits.length; i++) {
            traits[i] = known.apply(sentence.token(i).word());
            found |= traits[i].slots();
            for (int set : traits[i].sets()) {
                sets.set(set);
            }
        }
        slots = found;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return traits.length;
    }

    Traits at(int token) {
        return traits[token];
    }

    /** The numbers of the {@link WordSets} of which it has a word; not to be changed. */
    BitSet sets() {
        return sets;
    }

    /** Bits of {@link Node.Slot.Kind}: what may begin in it, so far as single words tell. */
    int slots() {
        return slots;
    }
}
