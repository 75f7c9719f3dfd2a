package org.mandat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.document.Description;
import org.mandat.knowledge.Iri;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;

/** The project as it is, and its five programmes. */
final class Seeds {
    static final Path HOME = Path.of(System.getProperty("mandat.home", "."));
    static final Project PROJECT = new Project(HOME);
    /** One for all tests: it is immutable, and takes a second to compile. */
    static final Pipeline PIPELINE = Pipeline.of(PROJECT, Iri.DATA);

    private Seeds() {
    }

    static List<Description> descriptions() {
        return descriptions(PROJECT.catalogue());
    }

    static List<Description> descriptions(Path catalogue) {
        return CatalogueReader.read(TurtleFile.read(catalogue, ErrorCode.CATALOGUE));
    }

    static byte[] bytes(Description description) {
        try {
            return Files.readAllBytes(HOME.resolve("seeds").resolve(name(description)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Description description) {
        return description.id() + ".txt";
    }

    static Pipeline.Outcome read(Pipeline pipeline, Description description) {
        return pipeline.read(description, name(description), bytes(description));
    }
}
