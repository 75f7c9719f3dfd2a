package org.mandat.store;

import java.util.concurrent.CompletableFuture;

import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;

/** A form in memory: no lock, nothing written, also from a read-only disk. */
record MemoryForm(Held held, String build, DatasetGraph dataset, FrenchTextIndex index) implements Form {
    static MemoryForm open(Held held, FormOptions options) {
        Generation generation = held.generation();
        JenaSystem.init(); // once and here: two threads that start it at the same time may wait for each other
        // Opening Lucene takes as long as reading the seeds' graphs: both at once.
        CompletableFuture<FrenchTextIndex> opening = CompletableFuture.supplyAsync(FrenchTextIndex::inMemory);
        UnionDataset.Builder builder = new UnionDataset.Builder();
        for (GraphEntry entry : generation.manifest().graphs()) {
            builder.add(generation.folder().resolve(entry.path()));
        }
        options.extra().forEach(builder::add);
        UnionDataset dataset = builder.build();
        FrenchTextIndex index = opening.join();
        index.fillLater(dataset);
        Statistics.countLater(dataset);
        dataset.getContext().set(TextQuery.textIndex, index);
        return new MemoryForm(held, FormBuild.name("memory", generation, options.extra()), dataset, index);
    }

    @Override
    public Generation generation() {
        return held.generation();
    }

    @Override
    public void close() {
        index.close();
        held.close();
    }
}
