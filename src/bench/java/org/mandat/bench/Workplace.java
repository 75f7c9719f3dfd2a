package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.knowledge.Iri;
import org.mandat.store.Store;

/** A temporary folder that all parts share, with a store of the seeds once one wants it. */
record Workplace(Path home, Path folder) implements AutoCloseable {
    static Workplace of(Path home) throws IOException {
        return new Workplace(home, Files.createTempDirectory("mandat-bench-"));
    }

    Project project() {
        return new Project(home);
    }

    Store seeds() throws IOException {
        Store store = Store.at(folder.resolve("seeds"));
        if (store.current().isEmpty()) {
            Loading.run(project(), new LoadRequest(store, new Corpus(home).seeds(), Iri.DATA, false), phase -> {
            });
        }
        return store;
    }

    Path fresh(String name) throws IOException {
        return Files.createTempDirectory(folder, name);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
