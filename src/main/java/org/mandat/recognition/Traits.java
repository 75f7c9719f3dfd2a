package org.mandat.recognition;

import java.util.Arrays;

/**
 * What patterns can ask of a word, its tags apart.
 *
 * @param sets  the numbers of the {@link WordSets} it is in, sorted
 * @param mask  a bit for each of {@code sets}, several sharing one: most sets it is not in are told without a search
 * @param slots bits of {@link Node.Slot.Kind}: what may begin with it, so far as the word alone tells
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Traits(int[] sets, long mask, int slots) {
    static Traits of(int[] sets, int slots) {
        long mask = 0;
        for (int set : sets) {
            mask |= 1L << set;
        }
        return new Traits(sets, mask, slots);
    }

    boolean isIn(int set) {
        return set == WordSets.ANY || (mask >>> set & 1) != 0 && Arrays.binarySearch(sets, set) >= 0;
    }

    boolean mayBegin(Node.Slot.Kind kind) {
        return (slots & kind.bit()) != 0;
    }
}
