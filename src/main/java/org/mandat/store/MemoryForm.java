package org.mandat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A form in memory: no lock, nothing written, also from a read-only disk. */
record MemoryForm(Generation generation, String build, DatasetGraph dataset, FrenchTextIndex index) implements Form {
    static MemoryForm open(Generation generation, FormOptions options) {
        UnionDataset.Builder builder = new UnionDataset.Builder();
        for (GraphEntry entry : generation.manifest().graphs()) {
            Path file = generation.folder().resolve(entry.path());
            try (InputStream dump = Dump.open(file)) {
                builder.add(dump);
            } catch (IOException | RiotException e) {
                throw StoreFault.damaged(file, "not whole N-Quads (" + e.getMessage() + ")");
            }
        }
        options.extra().forEach(builder::add);
        UnionDataset dataset = builder.build();
        FrenchTextIndex index = FrenchTextIndex.in(new ByteBuffersDirectory());
        index.fill(dataset);
        dataset.getContext().set(TextQuery.textIndex, index);
        return new MemoryForm(generation, FormBuild.name("memory", generation, options.extra()), dataset, index);
    }

    @Override
    public void close() {
        index.close();
    }
}
