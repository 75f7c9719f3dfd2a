package org.mandat.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.question.Questions;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.service.generation.StoreSource;
import org.mandat.store.Store;

/** The five programmes of {@code seeds/} in a store of their own, loaded once for all tests that serve them. */
public final class SeedServer {
    private static final Store STORE = load();

    private SeedServer() {
    }

    public static Store store() {
        return STORE;
    }

    /** A server of them on a free port. */
    public static MandatServer start() {
        return MandatServer.start(TestServer.options(), new StoreSource(STORE, Questions.read(Path.of("queries"))));
    }

    private static Store load() {
        try {
            Project project = new Project(Path.of(System.getProperty("mandat.home", ".")));
            Store store = Store.at(Files.createTempDirectory("mandat-seeds-"));
            List<LoadRequest.Input> inputs = CatalogueReader
                    .read(TurtleFile.read(project.catalogue(), ErrorCode.CATALOGUE)).stream()
                    .map(description -> new LoadRequest.Input(description, Path.of(URI.create(description.source()))))
                    .toList();
            Loading.run(project, new LoadRequest(store, inputs), phase -> {
            });
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
