package org.mandat.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Builds a form on disk aside, publishes it by one rename, and makes private views of it. */
final class DiskFormBuilder {
    static final String QUADS = "tdb2";
    static final String TEXT = "text";
    static final String STATISTICS = "statistics.json";
    private static final Set<String> LOCKS = Set.of("tdb.lock", "write.lock");

    private final Generation generation;
    private final FormOptions options;

    DiskFormBuilder(Generation generation, FormOptions options) {
        this.generation = generation;
        this.options = options;
    }

    /** A view of the form, which is built where it is not there. On a read-only store it is built in the system's temporary folder. */
    PrivateFolder view(Path forms, String build) throws IOException {
        PrivateFolder view;
        try {
            view = PrivateFolder.in(forms.resolve("private"));
        } catch (FileSystemException e) {
            PrivateFolder own = PrivateFolder.in(Path.of(System.getProperty("java.io.tmpdir"), "mandat-forms"));
            build(own.path());
            return own;
        }
        try {
            Path form = forms.resolve(build);
            if (!Files.isDirectory(form)) {
                publish(forms, form);
            }
            link(form, view.path());
            return view;
        } catch (IOException | RuntimeException e) {
            view.close();
            throw e;
        }
    }

    private void publish(Path forms, Path form) throws IOException {
        try (PrivateFolder aside = PrivateFolder.in(forms.resolve("private"))) {
            Path complete = Files.createDirectory(aside.path().resolve("form"));
            build(complete);
            sync(complete);
            Files.move(complete, form, StandardCopyOption.ATOMIC_MOVE);
            Disk.syncFolder(forms);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(form)) {
                throw e;
            }
            // Another process has built the same meanwhile.
        }
    }

    private void build(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(QUADS));
        DatasetGraph tdb = DatabaseMgr.connectDatasetGraph(folder.resolve(QUADS).toString());
        try {
            load(tdb);
            try (FrenchTextIndex index = FrenchTextIndex.in(folder.resolve(TEXT))) {
                Txn.executeRead(tdb, () -> index.fill(tdb));
            }
            Files.write(folder.resolve(STATISTICS), StatisticsJson.write(DiskStatistics.of(tdb)));
        } finally {
            TDBInternal.expel(tdb, true);
        }
    }

    void load(DatasetGraph tdb) {
        DataLoader loader = LoaderFactory.phasedLoader(tdb, MonitorOutputs.nullOutput());
        loader.startBulk();
        try {
            StreamRDF stream = loader.stream();
            stream.start();
            QuadReader reader = new QuadReader();
            for (GraphEntry entry : generation.manifest().graphs()) {
                reader.read(generation.folder().resolve(entry.path()), stream::quad);
            }
            options.extra().forEach(graph -> reader.read(graph.lines(), stream::quad));
            stream.finish();
        } finally {
            // Also after a failure, when the folder is thrown away: only so do the loader's threads end.
            loader.finishBulk();
        }
    }

    private static void sync(Path folder) throws IOException {
        for (Path path : tree(folder)) {
            if (Files.isDirectory(path)) {
                Disk.syncFolder(path);
            } else {
                Disk.sync(path);
            }
        }
    }

    private static void link(Path form, Path view) throws IOException {
        for (Path path : tree(form)) {
            Path mine = view.resolve(form.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(mine);
            } else if (!LOCKS.contains(path.getFileName().toString())) {
                Disk.link(mine, path);
            }
        }
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
