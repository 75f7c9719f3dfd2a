package org.mandat.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * A folder of annotations: {@code <programme id>.jsonl} for each programme; {@code aliases.tsv}, if it is there, holds on each line a
 * name as {@link Names} folds it, a tab, and the key that it means; {@code sets.ttl}, if it is there, says which programmes are
 * reported together, see {@link AnnotationSet}.
 *
 * @param documents the ids of the programmes, sorted
 * @param names     folds names by the aliases
 * @param sets      those of which every programme is among the documents
 */
public record Annotations(Path folder, List<String> documents, Names names, List<AnnotationSet> sets) {
    private static final String ENDING = ".jsonl";

    public Annotations {
        documents = documents.stream().sorted().distinct().toList();
        List<String> annotated = documents;
        sets = sets.stream().filter(set -> annotated.containsAll(set.documents())).toList();
    }

    /**
     * @throws MandatException DOCUMENT if the folder holds no annotations
     */
    public static Annotations in(Path folder) {
        List<String> documents;
        try (Stream<Path> files = Files.list(folder)) {
            documents = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).toList();
        } catch (IOException e) {
            throw error(folder, "no folder that can be read", e);
        }
        if (documents.isEmpty()) {
            throw error(folder, "no annotations there", new IOException("empty"));
        }
        return new Annotations(folder, documents, new Names(aliases(folder.resolve("aliases.tsv"))),
                AnnotationSet.read(folder.resolve("sets.ttl")));
    }

    /**
     * Those of some programmes only.
     *
     * @throws MandatException USAGE if one is not annotated
     */
    public Annotations only(Collection<String> ids) {
        for (String id : ids) {
            if (!documents.contains(id)) {
                throw new MandatException(ErrorCode.USAGE, "no annotations of \"" + id + "\" in " + folder
                        + "; there are " + String.join(", ", documents));
            }
        }
        return new Annotations(folder, List.copyOf(ids), names, sets);
    }

    /** Those of one programme, in the order of its file. */
    public List<Annotation> of(String id) {
        return AnnotationReader.read(folder.resolve(id + ENDING));
    }

    private static Map<String, String> aliases(Path file) {
        Map<String, String> aliases = new HashMap<>();
        if (Files.exists(file)) {
            int number = 0;
            for (String line : AnnotationReader.lines(file)) {
                number++;
                String[] cells = line.split("\t", -1);
                if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                    throw new MandatException(ErrorCode.DOCUMENT, file + ":" + number
                            + ": expected a folded name, a tab and the key that it means");
                }
                aliases.put(cells[0], cells[1]);
            }
        }
        return aliases;
    }

    private static MandatException error(Path folder, String what, IOException cause) {
        return new MandatException(ErrorCode.DOCUMENT,
                folder + ": " + what + "; expected one file <programme id>.jsonl for each annotated programme", cause);
    }
}
