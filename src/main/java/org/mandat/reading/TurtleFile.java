package org.mandat.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * A Turtle file as read, with the line on which each subject first appears, so that what is wrong with a subject can be said with its
 * place.
 */
public final class TurtleFile {
    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Path path;
    private final ErrorCode code;
    private final Model model = new LinkedHashModel();
    private final Map<Resource, Integer> lines = new LinkedHashMap<>();

    private TurtleFile(Path path, ErrorCode code) {
        this.path = path;
        this.code = code;
    }

    /**
     * @param code of the error when the file is missing or not Turtle
     */
    public static TurtleFile read(Path path, ErrorCode code) {
        try {
            return parse(path, code, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new MandatException(code, path + ": no such file; give the path of a Turtle file", e);
        } catch (IOException e) {
            throw new MandatException(code, path + ": cannot be read: " + oneLine(e), e);
        }
    }

    /** The same for bytes that are already read; {@code path} is for messages and relative IRIs. */
    public static TurtleFile parse(Path path, ErrorCode code, byte[] turtle) {
        TurtleFile file = new TurtleFile(path, code);
        RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
        int[] line = {1};
        parser.setParseLocationListener((l, column) -> line[0] = (int) l);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                file.model.add(statement);
                file.lines.putIfAbsent(statement.getSubject(), line[0]);
            }
        });
        try {
            parser.parse(new ByteArrayInputStream(turtle), path.toAbsolutePath().toUri().toString());
        } catch (RDFParseException e) {
            throw new MandatException(code,
                    path + ":" + Math.max(1, e.getLineNumber()) + ": not Turtle: " + oneLine(e) + "; mend the file", e);
        } catch (IOException | RDFHandlerException e) {
            throw new MandatException(code, path + ": cannot be read: " + oneLine(e), e);
        }
        return file;
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll(" \\[line \\d+.*", "");
    }

    public Path path() {
        return path;
    }

    public Model model() {
        return model;
    }

    /** The subjects of a class, in the order of the file. */
    public List<Resource> instances(String type) {
        IRI rdfType = VALUES.createIRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        return model.filter(null, rdfType, VALUES.createIRI(type)).stream().map(Statement::getSubject).toList();
    }

    /** File and line of a subject, for messages. */
    public String where(Resource subject) {
        return path + ":" + lines.getOrDefault(subject, 1);
    }

    public MandatException error(Resource subject, String message) {
        return new MandatException(code, where(subject) + ": " + message);
    }

    public Stream<Value> values(Resource subject, String property) {
        return model.filter(subject, VALUES.createIRI(property), null).stream().map(Statement::getObject);
    }

    public List<String> strings(Resource subject, String property) {
        return values(subject, property).map(Value::stringValue).toList();
    }

    public Optional<String> string(Resource subject, String property) {
        return values(subject, property).map(Value::stringValue).findFirst();
    }

    /** The literal in a language, else any. */
    public Optional<String> label(Resource subject, String property, String language) {
        List<Value> all = values(subject, property).toList();
        return all.stream().filter(v -> v instanceof Literal l && l.getLanguage().filter(language::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst()).map(Value::stringValue);
    }

    public String required(Resource subject, String property) {
        return string(subject, property)
                .orElseThrow(() -> error(subject, "<" + subject + "> has no " + name(property) + "; add one"));
    }

    /** {@code mandat:kind} for a long IRI, as people write it. */
    static String name(String property) {
        return property.replace("https://w3id.org/mandat/def#", "mandat:")
                .replace("http://purl.org/dc/terms/", "dcterms:")
                .replace("http://www.w3.org/2004/02/skos/core#", "skos:")
                .replace("http://www.w3.org/2000/01/rdf-schema#", "rdfs:");
    }
}
