package org.mandat.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/**
 * Writes canonical graphs in any RDF format. A format with named graphs gets one after the other; one without gets their union, each
 * statement once. Both stream: no more is held than a line of each graph, as far as the format's writer allows.
 */
public final class Export {
    /**
     * A graph that can be read as often as needed.
     *
     * @param iri   its name
     * @param lines opens its canonical N-Quads lines; the reader closes them
     */
    public record Source(String iri, Supplier<Stream<String>> lines) {
    }

    private final ExportFormat format;
    private final Map<String, String> prefixes;

    /** @param prefixes prefix to namespace, for formats that shorten names */
    public Export(ExportFormat format, Map<String, String> prefixes) {
        this.format = format;
        this.prefixes = prefixes;
    }

    /**
     * @throws IOException where {@code out} fails
     */
    public void write(List<Source> graphs, OutputStream out) throws IOException {
        if (format == ExportFormat.NQUADS) {
            for (Source graph : graphs) {
                try (Stream<String> lines = graph.lines().get()) {
                    copy(lines.iterator(), out);
                }
            }
        } else if (format == ExportFormat.NTRIPLES) {
            try (Union union = Union.of(graphs)) {
                copy(union, out);
            }
        } else {
            convert(graphs, out);
        }
        out.flush();
    }

    // The dumps are canonical already: what they hold goes out byte for byte.
    private static void copy(Iterator<String> lines, OutputStream out) throws IOException {
        while (lines.hasNext()) {
            out.write(lines.next().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    private void convert(List<Source> graphs, OutputStream out) throws IOException {
        // Any Turtle is N3; RDF4J's own N3 writer heeds no settings.
        RDFWriter writer = Rio.createWriter(format == ExportFormat.N3 ? RDFFormat.TURTLE : format.rio(), out);
        if (format == ExportFormat.JSONLD) { // a line of NDJSON-LD would repeat the whole context
            writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        }
        // Abbreviated, 007 would become 7.
        writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false); // there are none, and looking for them takes half the time
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
        if (format.hasGraphs()) {
            for (Source graph : graphs) {
                try (Stream<String> lines = graph.lines().get(); Reader text = new LinesReader(lines.iterator())) {
                    parse(RDFFormat.NQUADS, text, writer);
                }
            }
        } else {
            try (Union union = Union.of(graphs); Reader text = new LinesReader(union)) {
                parse(RDFFormat.NTRIPLES, text, writer);
            }
        }
        writer.endRDF();
    }

    private static void parse(RDFFormat lines, Reader text, RDFWriter writer) throws IOException {
        RDFParser parser = Rio.createParser(lines);
        // What is in a dump was checked before it was published; it goes out as it is.
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.setRDFHandler(new Statements(writer));
        parser.parse(text);
    }
}
