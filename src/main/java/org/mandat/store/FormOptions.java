package org.mandat.store;

import java.util.List;
import java.util.stream.Stream;
import org.mandat.graph.NamedGraph;

/**
 * How to serve a generation.
 *
 * @param inMemoryUpTo quads up to which it is held in memory; above, TDB2
 * @param extra        graphs served with it that no dump holds, as the catalogue made from the manifest
 */
public record FormOptions(long inMemoryUpTo, List<NamedGraph> extra) {
    /** About 300 bytes of heap a quad: 2 million fit a common machine. */
    public static final long IN_MEMORY_UP_TO = 2_000_000;

    public FormOptions {
        extra = List.copyOf(extra);
    }

    public static FormOptions defaults() {
        return new FormOptions(IN_MEMORY_UP_TO, List.of());
    }

    public FormOptions inMemoryUpTo(long quads) {
        return new FormOptions(quads, extra);
    }

    public FormOptions with(NamedGraph graph) {
        return new FormOptions(inMemoryUpTo,
                Stream.concat(extra.stream(), Stream.of(graph)).toList());
    }
}
