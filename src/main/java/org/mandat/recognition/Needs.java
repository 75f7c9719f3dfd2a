package org.mandat.recognition;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a sentence must hold, somewhere, for a pattern to match in it: nearly all patterns are told not to by a look at this.
 *
 * @param sets  numbers of the {@link WordSets} of which it must have a word
 * @param slots bits of {@link Node.Slot.Kind}: what must begin in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Needs(int[] sets, int slots) {
    /** @param held sets of which the sentence has a word */
    boolean areMet(BitSet held, int heldSlots) {
        if ((slots & heldSlots) != slots) {
            return false;
        }
        for (int set : sets) {
            if (!held.get(set)) {
                return false;
            }
        }
        return true;
    }

    static Needs of(Node pattern) {
        Found found = new Finder().find(pattern);
        return new Needs(found.sets().stream().toArray(), found.slots());
    }

    private record Found(BitSet sets, int slots) {
        Found with(int set) {
            BitSet more = (BitSet) sets.clone();
            more.set(set);
            return new Found(more, slots);
        }

        Found and(Found other) {
            BitSet both = (BitSet) sets.clone();
            both.and(other.sets);
            return new Found(both, slots & other.slots);
        }
    }

    private static final class Finder {
        /** By identity: what follows a fork is one node for all its alternatives. */
        private final Map<Node, Found> known = new IdentityHashMap<>();

        Found find(Node node) {
            Found found = known.get(node);
            if (found == null) {
                found = work(node);
                known.put(node, found);
            }
            return found;
        }

        private Found work(Node node) {
            return switch (node) {
                case Node.End end -> new Found(new BitSet(), 0);
                case Node.Atom atom ->
                    atom.set() == WordSets.ANY ? find(atom.next()) : find(atom.next()).with(atom.set());
                case Node.Slot slot -> {
                    Found next = find(slot.next());
                    yield new Found(next.sets(), next.slots() | slot.kind().bit());
                }
                case Node.Fork fork -> fork.alternatives().stream().map(this::find).reduce(Found::and)
                        .orElseThrow(() -> new IllegalStateException("a fork has alternatives"));
                case Node.Gap gap -> find(gap.next());
                case Node.Not not -> find(not.next());
                case Node.Start start -> find(start.next());
                case Node.Phrase phrase -> find(phrase.next());
            };
        }
    }
}
