package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.knowledge.Iri;
import org.mandat.question.Questions;
import org.mandat.service.generation.GraphSource;
import org.mandat.service.generation.StoreSource;
import org.mandat.store.FormSteps;
import org.mandat.store.Store;

/**
 * A temporary folder that all parts share, with a store of the seeds once one wants it.
 *
 * @param programmes that were asked for on the command line; 0 for what each part takes by itself
 */
record Workplace(Path home, Path folder, int programmes) implements AutoCloseable {
    static Workplace of(Path home, int programmes) throws IOException {
        return new Workplace(home, Files.createTempDirectory("mandat-bench-"), programmes);
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

    /** The same with the seeds alone. */
    Workplace onSeeds() {
        return new Workplace(home, folder, 0);
    }

    /** Whether a corpus of recombined programmes was asked for. */
    boolean large() {
        return programmes > 0;
    }

    /** The name of a part, with the size of the corpus. */
    String part(String name) {
        return large() ? String.format(Locale.ROOT, "%s %,d", name, programmes) : name;
    }

    /** The seeds; and, where so many programmes were asked for, recombined ones up to there. */
    Store store() throws IOException, InterruptedException {
        if (!large()) {
            return seeds();
        }
        Store store = Store.at(folder.resolve("corpus"));
        if (store.current().isEmpty()) {
            Inner.call(this, "corpus", store.folder().toString(), String.valueOf(programmes));
        }
        return store;
    }

    /** All that Mandat serves of the store, as N-Quads. */
    Path dump() throws IOException, InterruptedException {
        Path file = folder.resolve(large() ? "corpus.nq" : "seeds.nq");
        if (!Files.exists(file)) {
            StoreSource source = new StoreSource(store(), Questions.read(project().queries()));
            GraphSource.Opened opened = source.open();
            FormSteps.dump(opened.dataset(), file);
            opened.close().run();
        }
        return file;
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
