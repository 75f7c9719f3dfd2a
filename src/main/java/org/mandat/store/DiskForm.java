package org.mandat.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** A form on disk: TDB2 and a Lucene folder. */
record DiskForm(Generation generation, String build, DatasetGraph dataset) implements Form {
    static DiskForm open(Generation generation, FormOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
    }
}
