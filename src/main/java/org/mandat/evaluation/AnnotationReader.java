package org.mandat.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Folding;

/** Reads a file of annotations, one JSON object a line; blank lines are skipped. */
final class AnnotationReader {
    private static final int YEAR = 4;

    private AnnotationReader() {
    }

    /**
     * @throws MandatException DOCUMENT with file and line where a line is not an annotation
     */
    static List<Annotation> read(Path file) {
        List<Annotation> annotations = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!Folding.fold(line).isEmpty()) {
                annotations.add(annotation(JsonFields.parse(line, file + ":" + number)));
            }
        }
        return annotations;
    }

    /** The lines of a UTF-8 file; DOCUMENT if there are none to read. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new MandatException(ErrorCode.DOCUMENT, file + ": there is no such file of annotations", e);
        } catch (MalformedInputException e) {
            throw new MandatException(ErrorCode.DOCUMENT, file + ": not UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw new MandatException(ErrorCode.DOCUMENT, file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Annotation annotation(JsonFields line) {
        JsonFields themes = line.fields("themes");
        return new Annotation(line.string("quote"), line.truth("required"),
                new LinkedHashSet<>(themes.strings("required")), new LinkedHashSet<>(themes.strings("ok")),
                line.each("institutions", AnnotationReader::body), line.each("targets", AnnotationReader::target),
                line.each("laws", law -> new AnnotatedLaw(law.string("name"), law.truth("required"))));
    }

    private static AnnotatedBody body(JsonFields body) {
        return new AnnotatedBody(body.string("name"), body.string("key"), body.truth("required"),
                body.strings("effects"), new LinkedHashSet<>(body.strings("ok")));
    }

    private static AnnotatedTarget target(JsonFields target) {
        String deadline = target.stringOrEmpty("deadline");
        return new AnnotatedTarget(target.string("quote"), target.truth("required"), target.number("value"),
                deadline.substring(0, Math.min(YEAR, deadline.length())));
    }
}
