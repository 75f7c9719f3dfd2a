package org.mandat.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.rdf4j.rio.RDFFormat;

/** The formats that Mandat exports. */
public enum ExportFormat {
    TRIG(RDFFormat.TRIG, true), TURTLE(RDFFormat.TURTLE, true), NQUADS(RDFFormat.NQUADS,
            true), NTRIPLES(RDFFormat.NTRIPLES, true),
    /** Needs the whole graph in memory. */
    JSONLD(RDFFormat.JSONLD, false), RDFXML(RDFFormat.RDFXML, true), NDJSONLD(RDFFormat.NDJSONLD, true),
    /** RDF4J's binary format. */
    BINARY(RDFFormat.BINARY, true), N3(RDFFormat.N3, true),
    /** Needs the whole graph in memory. */
    RDFJSON(RDFFormat.RDFJSON, false);

    private final RDFFormat format;
    private final boolean streaming;

    ExportFormat(RDFFormat format, boolean streaming) {
        this.format = format;
        this.streaming = streaming;
    }

    RDFFormat rio() {
        return format;
    }

    /** Whether memory stays flat however much is written. */
    public boolean isStreaming() {
        return streaming;
    }

    /** Whether it says which graph each statement is in; the others hold the union of the graphs. */
    public boolean hasGraphs() {
        return format.supportsContexts();
    }

    /** As written on the command line. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Usual endings of file names, without dot. */
    public List<String> extensions() {
        return List.copyOf(format.getFileExtensions());
    }

    /** The format that a file's name tells, a final {@code .gz} apart. */
    public static Optional<ExportFormat> ofFileName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return Arrays.stream(values())
                .filter(format -> format.extensions().stream().anyMatch(extension -> plain.endsWith("." + extension)))
                .findFirst();
    }
}
