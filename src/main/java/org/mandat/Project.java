package org.mandat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.Model;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;
import org.mandat.question.Questions;
import org.mandat.reading.MappingsReader;
import org.mandat.reading.TurtleFile;

/** The folder that holds {@code ontology}, {@code mappings}, {@code queries} and {@code seeds}. */
public record Project(Path home) {
    public Path ontology() {
        return home.resolve("ontology");
    }

    public Path mappings() {
        return home.resolve("mappings");
    }

    public Path queries() {
        return home.resolve("queries");
    }

    /** The questions of {@link #queries}; what the build has found right is not read again. */
    public Questions questions() {
        return Questions.read(queries(), checkedQuestions());
    }

    /** Reads all questions, and writes down that they are right. */
    public Questions checkQuestions() {
        Questions questions = Questions.read(queries());
        questions.remember(checkedQuestions());
        return questions;
    }

    private Path checkedQuestions() {
        return home.resolve("target").resolve("questions.checked");
    }

    public Path checks() {
        return queries().resolve("checks");
    }

    /** The catalogue that {@code mandat load} reads when none is given. */
    public Path catalogue() {
        return home.resolve("seeds").resolve("catalogue.ttl");
    }

    /** The recorded figures of how well programmes are read, with the documents they were measured on; not every project has any. */
    public Path quality() {
        return home.resolve("seeds").resolve("quality.ttl");
    }

    List<TurtleFile> mappingFiles() {
        return MappingsReader.files(mappings());
    }

    List<TurtleFile> reviewFiles() {
        return MappingsReader.reviews(mappings());
    }

    TurtleFile ontology(String name) {
        return TurtleFile.read(ontology().resolve(name), ErrorCode.MAPPING);
    }

    List<Model> ontologies(List<String> names) {
        return names.stream().map(name -> ontology(name).model()).toList();
    }

    /** SHA-256 of each file that decides what a load makes of a document, by its path in the project. */
    public SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (Path folder : List.of(mappings(), ontology(), checks())) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : new ArrayList<>(files.filter(f -> f.toString().matches(".*\\.(ttl|rq)")).toList())) {
                    String name = home.relativize(file).toString().replace('\\', '/');
                    if (!name.startsWith("ontology/examples/")) {
                        inputs.put(name, Digest.sha256(Files.readAllBytes(file)));
                    }
                }
            } catch (IOException e) {
                throw new MandatException(ErrorCode.MAPPING,
                        folder + ": cannot be read; is " + home + " the folder of the project?", e);
            }
        }
        if (Files.exists(quality())) {
            inputs.put("seeds/quality.ttl", digest(quality()));
        }
        return inputs;
    }

    private static String digest(Path file) {
        try {
            return Digest.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MandatException(ErrorCode.CATALOGUE, file + ": cannot be read", e);
        }
    }
}
