package org.mandat.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** Any RDF file as named graphs, for checking it. */
public final class RdfFile {
    private RdfFile() {
    }

    /**
     * The graphs of a file; statements outside any graph are put in one named as the file.
     *
     * @throws MandatException DOCUMENT with file and line if it is missing, of an unknown kind or malformed
     */
    public static List<NamedGraph> read(Path file) {
        RDFFormat format = ExportFormat.ofFileName(file.toString()).map(ExportFormat::rio)
                .orElseThrow(() -> fault(file, 0, "unknown kind of RDF file; expected .ttl, .trig, .nq, .nt, .rdf …"));
        String iri = file.toUri().toString();
        Map<String, List<String>> lines = new TreeMap<>();
        RDFParser parser = Rio.createParser(format);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                Resource context = statement.getContext();
                String graph = context == null ? iri : context.stringValue();
                lines.computeIfAbsent(graph, name -> new ArrayList<>()).add(line(statement, graph));
            }
        });
        try (InputStream in = Files.newInputStream(file)) {
            parser.parse(in, iri);
        } catch (RDFParseException e) {
            throw fault(file, e.getLineNumber(), "not " + format.getName() + ": "
                    + String.valueOf(e.getMessage()).replaceFirst(" \\[line .*", ""));
        } catch (NoSuchFileException e) {
            throw fault(file, 0, "there is no such file");
        } catch (IOException e) {
            throw fault(file, 0, "cannot be read: " + e.getMessage());
        }
        return lines.entrySet().stream().map(entry -> NamedGraph.of(entry.getKey(), entry.getValue())).toList();
    }

    private static String line(Statement statement, String graph) {
        StringBuilder line = new StringBuilder();
        try {
            NTriplesUtil.append(statement.getSubject(), line);
            NTriplesUtil.append(statement.getPredicate(), line.append(' '), false);
            NTriplesUtil.append(statement.getObject(), line.append(' '), true, false);
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder takes everything", e);
        }
        return line + " <" + graph + "> .";
    }

    private static MandatException fault(Path file, long line, String message) {
        return new MandatException(ErrorCode.DOCUMENT, file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
