package org.mandat.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.LayoutMark;
import org.mandat.knowledge.LayoutMarks;

/** {@code mappings/cues/layout.ttl} to {@link LayoutMarks}. */
public final class LayoutMarksReader {
    private static final String NAMESPACE = "https://w3id.org/mandat/def#";
    private static final IRI LAYOUT_MARK = term("LayoutMark");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private LayoutMarksReader() {
    }

    /**
     * Reads the marks of one file.
     *
     * @throws MandatException {@code MAPPING} with file and line if the file is unreadable or a mark is incomplete
     */
    public static LayoutMarks read(Path file) {
        Model model;
        String turtle;
        try {
            turtle = Files.readString(file);
            model = Rio.parse(new StringReader(turtle), NAMESPACE, RDFFormat.TURTLE);
        } catch (RDFParseException e) {
            throw new MandatException(ErrorCode.MAPPING, file + ":" + e.getLineNumber() + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MandatException(ErrorCode.MAPPING, file + " cannot be read: check that it is there", e);
        }
        List<LayoutMark> marks = new ArrayList<>();
        for (Resource subject : model.filter(null, RDF.TYPE, LAYOUT_MARK).subjects()) {
            String where = file + ":" + line(turtle, subject) + " " + subject;
            marks.add(mark(model, subject, where));
        }
        return LayoutMarks.of(marks);
    }

    private static LayoutMark mark(Model model, Resource subject, String where) {
        String role = one(model, subject, "layoutRole", where);
        String pattern = one(model, subject, "pattern", where);
        try {
            return new LayoutMark(subject.stringValue(),
                    LayoutMark.Role.of(role).orElseThrow(() -> wrong(where,
                            "has the unknown mandat:layoutRole \"" + role + "\"")),
                    Pattern.compile(pattern, FLAGS), all(model, subject, "example"),
                    all(model, subject, "counterExample"));
        } catch (PatternSyntaxException e) {
            throw wrong(where, "has a malformed mandat:pattern (" + e.getDescription() + " at " + e.getIndex() + ")");
        } catch (IllegalArgumentException e) {
            throw wrong(where, String.valueOf(e.getMessage()));
        }
    }

    private static String one(Model model, Resource subject, String property, String where) {
        List<String> values = all(model, subject, property);
        if (values.size() != 1) {
            throw wrong(where, "needs exactly one mandat:" + property + ", not " + values.size());
        }
        return values.get(0);
    }

    private static List<String> all(Model model, Resource subject, String property) {
        return model.filter(subject, term(property), null).objects().stream().map(Value::stringValue).toList();
    }

    private static int line(String turtle, Resource subject) {
        String name = subject.stringValue().replaceFirst(".*[/#]", ":");
        int at = Math.max(0, turtle.indexOf(name + " "));
        return 1 + (int) turtle.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static MandatException wrong(String where, String what) {
        return new MandatException(ErrorCode.MAPPING, where + " " + what);
    }

    private static IRI term(String name) {
        return Values.iri(NAMESPACE, name);
    }
}
