package org.mandat.store;

import java.io.IOException;
import java.util.Optional;

/** A generation that no prune removes until this is closed. */
public final class Held implements AutoCloseable {
    private final Generation generation;
    private final InUse use;

    private Held(Generation generation, InUse use) {
        this.generation = generation;
        this.use = use;
    }

    /** Empty if the generation is gone. */
    public static Optional<Held> of(Generation generation) {
        try {
            return InUse.of(generation.folder()).map(use -> new Held(generation, use));
        } catch (IOException e) {
            throw StoreFault.disk("reading the store", generation.folder(), e);
        }
    }

    public Generation generation() {
        return generation;
    }

    @Override
    public void close() {
        try {
            use.close();
        } catch (IOException e) {
            throw StoreFault.disk("leaving a generation", generation.folder(), e);
        }
    }
}
