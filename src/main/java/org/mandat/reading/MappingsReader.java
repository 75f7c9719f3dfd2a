package org.mandat.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.Resource;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.WordList;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Skos;

/** Reads the Turtle files of {@code mappings/} and {@code mappings/cues/}, in the order of their names. */
public final class MappingsReader {
    private MappingsReader() {
    }

    /** The files of a folder of mappings: {@code *.ttl}, then {@code cues/*.ttl}. */
    public static List<TurtleFile> files(Path mappings) {
        List<TurtleFile> files = new ArrayList<>(turtle(mappings));
        files.addAll(turtle(mappings.resolve("cues")));
        return files;
    }

    /** The files of reviews of a folder of mappings, {@code reviews/*.ttl}: none if there is no such folder. */
    public static List<TurtleFile> reviews(Path mappings) {
        Path folder = mappings.resolve("reviews");
        return Files.isDirectory(folder) ? turtle(folder) : List.of();
    }

    private static List<TurtleFile> turtle(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".ttl")).sorted()
                    .map(path -> TurtleFile.read(path, ErrorCode.MAPPING)).toList();
        } catch (IOException e) {
            throw new MandatException(ErrorCode.MAPPING,
                    folder + ": cannot be listed; it should hold the Turtle files of the mappings", e);
        }
    }

    /**
     * @param themes {@code ontology/themes.ttl}, for the tree of themes
     */
    public static Knowledge read(List<TurtleFile> files, TurtleFile themes) {
        List<Entity> entities = new ArrayList<>();
        List<Cue> cues = new ArrayList<>();
        List<WordList> words = new ArrayList<>();
        for (TurtleFile file : files) {
            entities.addAll(EntityReader.read(file));
            cues.addAll(CueReader.read(file));
            for (Resource list : file.instances(Mandat.WordList)) {
                words.add(new WordList(list.stringValue(), Iri.localName(list.stringValue()),
                        file.strings(list, Mandat.word)));
            }
        }
        Map<String, String> broader = new TreeMap<>();
        for (Resource concept : themes.instances(Skos.Concept)) {
            themes.string(concept, Skos.broader).ifPresent(above -> broader.put(concept.stringValue(), above));
        }
        return new Knowledge(entities, cues, words, broader);
    }
}
