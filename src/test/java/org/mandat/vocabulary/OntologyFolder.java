package org.mandat.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;

/** The folder {@code ontology/}, for tests. */
public final class OntologyFolder {
    private static final Path HOME = Path.of(System.getProperty("mandat.home", "."));
    private static final Path FOLDER = HOME.resolve("ontology");
    private static final List<String> NO_CONCEPTS = List.of("mandat.ttl", "shapes.ttl", "alignments.ttl");

    private OntologyFolder() {
    }

    public static Model terms() {
        return read(List.of(FOLDER.resolve("mandat.ttl")));
    }

    public static Model shapes() {
        return read(List.of(FOLDER.resolve("shapes.ttl")));
    }

    public static Model alignments() {
        return read(List.of(FOLDER.resolve("alignments.ttl")));
    }

    /** Every concept scheme. */
    public static Model concepts() {
        return read(files(FOLDER, ".ttl").stream().filter(file -> !NO_CONCEPTS.contains(name(file))).toList());
    }

    /** The examples that conform; together they are one programme and what it speaks of. */
    public static Model validExamples() {
        return read(files(FOLDER.resolve("examples/valid"), ".ttl"));
    }

    /** One of the valid examples. */
    public static Model validExample(String name) {
        return read(List.of(FOLDER.resolve("examples/valid").resolve(name)));
    }

    public static List<Path> invalidExamples() {
        return files(FOLDER.resolve("examples/invalid"), ".ttl");
    }

    public static List<Path> rules() {
        return files(FOLDER.resolve("derive"), ".rq");
    }

    /** A folder of {@code src/test/cases}. */
    public static Path cases(String name) {
        return HOME.resolve("src/test/cases").resolve(name);
    }

    /** The files of a folder with an ending, by name. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turtle files as one graph. */
    public static Model read(Collection<Path> files) {
        Model model = ModelFactory.createDefaultModel();
        files.forEach(file -> RDFDataMgr.read(model, file.toUri().toString()));
        return model;
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
