package org.mandat.recognition;

import java.util.Arrays;
import java.util.List;

/**
 * What there is to know of a word, its tags apart, before the words around it are looked at: worked out once for each word.
 *
 * @param sets     the numbers of the {@link WordSets} it is in, sorted
 * @param mask     a bit for each of {@code sets}, several sharing one: most sets it is not in are told without a search
 * @param slots    bits of {@link Node.Slot.Kind}: what may begin with it, so far as the word alone tells
 * @param names    where the names of the lexicon are that may begin with it
 * @param cues     the patterns that may begin with it
 * @param bodyCues those of them that are of cues which name bodies or acts
 * @param frames   those whose predicate may be, or begin with, it
 * @param bodyFrames those of them that name bodies which no lexicon need know
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Traits(int[] sets, long mask, int slots, MentionFinder.Beginning names, List<CueIndex.Compiled> cues,
        List<CueIndex.Compiled> bodyCues, List<Frame> frames, List<Frame> bodyFrames) {
    static long mask(int[] sets) {
        long mask = 0;
        for (int set : sets) {
            mask |= 1L << set;
        }
        return mask;
    }

    boolean isIn(int set) {
        return set == WordSets.ANY || (mask >>> set & 1) != 0 && Arrays.binarySearch(sets, set) >= 0;
    }

    boolean mayBegin(Node.Slot.Kind kind) {
        return (slots & kind.bit()) != 0;
    }
}
