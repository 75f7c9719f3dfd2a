package org.mandat.store;

/** What a pruning decided about one generation. */
public record Pruned(String hash, Fate fate) {
    /** Whether it is gone, or why it was kept. */
    public enum Fate {
        REMOVED,
        /** {@code CURRENT} names it. */
        CURRENT,
        /** It is one of the newest, as many as were to be kept. */
        NEWEST,
        /** A server or another reader has it open. */
        IN_USE,
        /** Its manifest cannot be read, so that nobody knows how old it is. */
        DAMAGED
    }
}
