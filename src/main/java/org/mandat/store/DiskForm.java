package org.mandat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A form on disk: TDB2 and a Lucene folder, built once per content below {@code forms/}. Both lock their folder and write when they
 * are opened, so what is opened is a private view of it.
 */
final class DiskForm implements Form {
    private final Held held;
    private final String build;
    private final PrivateFolder view;
    private final DatasetGraph tdb;
    private final FrenchTextIndex index;

    private DiskForm(Held held, String build, PrivateFolder view) throws IOException {
        this.held = held;
        this.build = build;
        this.view = view;
        this.tdb = DatabaseMgr.connectDatasetGraph(view.path().resolve(DiskFormBuilder.QUADS).toString());
        this.index = FrenchTextIndex.in(view.path().resolve(DiskFormBuilder.TEXT));
        tdb.getContext().set(TDB2.symUnionDefaultGraph, true);
        tdb.getContext().set(TextQuery.textIndex, index);
        tdb.getContext().set(Statistics.COUNTED,
                StatisticsJson.read(Files.readString(view.path().resolve(DiskFormBuilder.STATISTICS))));
    }

    static DiskForm open(Held held, FormOptions options) {
        Generation generation = held.generation();
        String build = FormBuild.name("tdb", generation, options.extra());
        Path forms = generation.store().resolve("forms");
        try {
            PrivateFolder view = new DiskFormBuilder(generation, options).view(forms, build);
            try {
                return new DiskForm(held, build, view);
            } catch (IOException | RuntimeException e) {
                view.close();
                throw e;
            }
        } catch (IOException e) {
            throw StoreFault.disk("building what is served from disk", forms, e);
        }
    }

    @Override
    public DatasetGraph dataset() {
        return new DatasetGraphReadOnly(tdb);
    }

    @Override
    public Generation generation() {
        return held.generation();
    }

    @Override
    public String build() {
        return build;
    }

    @Override
    public void close() {
        index.close();
        TDBInternal.expel(tdb, true);
        try (held) {
            view.close();
        } catch (IOException e) {
            throw StoreFault.disk("removing a private view", view.path(), e);
        }
    }
}
