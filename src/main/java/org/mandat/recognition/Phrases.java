package org.mandat.recognition;

import org.mandat.language.Memo;
import org.mandat.language.Word;

/**
 * What reads the words that slots take, names apart; and, of each word, what patterns can ask of it.
 *
 * @param bodies reads noun phrases for bodies
 * @param acts   reads those for laws and treaties
 */
record Phrases(PhraseReader bodies, PhraseReader acts, FigureReader figures, Anaphors anaphors, Clauses clauses,
        WordSets sets, Memo<Word, Traits> known) {
    Phrases(PhraseReader bodies, PhraseReader acts, FigureReader figures, Anaphors anaphors, Clauses clauses,
            WordSets sets) {
        this(bodies, acts, figures, anaphors, clauses, sets, new Memo<>());
    }

    Traits of(Word word) {
        return known.of(word, this::work);
    }

    private Traits work(Word word) {
        int slots = bit(Node.Slot.Kind.BODY, bodies.mayBeHead(word)) | bit(Node.Slot.Kind.ACT, acts.mayBeHead(word))
                | bit(Node.Slot.Kind.ITS, anaphors.isPossessive(word)) | bit(Node.Slot.Kind.IT, anaphors.isObject(word))
                | bit(Node.Slot.Kind.FIGURE, figures.mayBegin(word)) | bit(Node.Slot.Kind.YEAR, figures.mayBegin(word))
                | bit(Node.Slot.Kind.INSTITUTION, anaphors.mayBeginName(word));
        return Traits.of(sets.of(word), slots);
    }

    private static int bit(Node.Slot.Kind kind, boolean set) {
        return set ? kind.bit() : 0;
    }
}
