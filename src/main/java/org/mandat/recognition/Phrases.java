package org.mandat.recognition;

import java.util.Set;

import org.mandat.language.Word;

/**
 * What reads the words that slots take, names apart.
 *
 * @param bodies  reads noun phrases for bodies
 * @param founded likewise, and for what only a verb of founding makes a body: « une plateforme »
 * @param names   reads what such a body is called
 * @param acts   reads those for laws and treaties
 * @param arms   nouns for those through whom a body acts: « les agents de … »
 * @param gifts  verbs whose recipient owns what is given: « les moyens alloués à … »
 */
record Phrases(PhraseReader bodies, PhraseReader founded, BodyNames names, PhraseReader acts, FigureReader figures,
        Anaphors anaphors, Set<String> arms, Set<String> gifts, Clauses clauses) {
    /** Bits of the kinds of slots that may take a word as their first, so far as it alone tells. */
    int slots(Word word) {
        boolean figure = figures.mayBegin(word);
        return bit(Node.Slot.Kind.BODY, bodies.mayBeHead(word)) | bit(Node.Slot.Kind.ACT, acts.mayBeHead(word))
                | bit(Node.Slot.Kind.ITS, anaphors.isPossessive(word)) | bit(Node.Slot.Kind.IT, anaphors.isObject(word))
                | bit(Node.Slot.Kind.FIGURE, figure) | bit(Node.Slot.Kind.YEAR, figure)
                | bit(Node.Slot.Kind.MILLIONS, figure)
                | bit(Node.Slot.Kind.INSTITUTION, anaphors.mayBeginName(word));
    }

    private static int bit(Node.Slot.Kind kind, boolean set) {
        return set ? kind.bit() : 0;
    }
}
