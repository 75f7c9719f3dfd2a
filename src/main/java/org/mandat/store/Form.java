package org.mandat.store;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A generation made ready for queries: a read-only dataset whose default graph is the union of its named graphs, with the French text
 * index ({@code text:query}) in its context. It can always be made again from the dumps.
 */
public sealed interface Form extends AutoCloseable permits MemoryForm, DiskForm {
    /** For any number of reading threads, until closed. */
    DatasetGraph dataset();

    Generation generation();

    /** Names the build: equal builds give equal answers in equal order. */
    String build();

    /** Frees memory, files and private folders; answers still being read may fail. */
    @Override
    void close();

    /** With its provenance as the catalogue graph; in memory up to the size given, else on disk; STORE if a dump is damaged, the disk refuses or the generation was pruned. */
    static Form open(Generation generation, FormOptions wanted) {
        FormOptions options = wanted.with(Provenance.of(generation));
        long quads = generation.manifest().quads()
                + options.extra().stream().mapToLong(graph -> graph.size()).sum();
        Held held = Held.of(generation).orElseThrow(() -> StoreFault.of(generation.folder()
                + ": this generation is no longer kept; ask again for the current one"));
        try {
            return quads <= options.inMemoryUpTo() ? MemoryForm.open(held, options) : DiskForm.open(held, options);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }
}
