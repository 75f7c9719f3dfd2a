package org.mandat.service.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mandat.graph.ExportFormat;

/** The formats that data can be taken away in as a file. */
enum DumpFormat {
    NQUADS("nq.gz", ExportFormat.NQUADS, "application/n-quads", "N_QUADS", true, true), //
    TRIG("trig.gz", ExportFormat.TRIG, "application/trig", "RDF_TRIG", true, false), //
    /** RDF4J's, which has neither a registered media type nor an entry in the EU's list of file types. */
    BINARY("brf.gz", ExportFormat.BINARY, "application/x-binary-rdf", "", true, false), //
    TURTLE("ttl.gz", ExportFormat.TURTLE, "text/turtle", "RDF_TURTLE", false, true), //
    /** Its writer holds the whole graph in memory: of one programme only. */
    JSON_LD("jsonld.gz", ExportFormat.JSONLD, "application/ld+json", "JSON_LD", false, true);

    private final String ending;
    private final ExportFormat export;
    private final String mediaType;
    private final String fileType;
    private final boolean ofAll;
    private final boolean ofProgramme;

    DumpFormat(String ending, ExportFormat export, String mediaType, String fileType, boolean ofAll,
            boolean ofProgramme) {
        this.ending = ending;
        this.export = export;
        this.mediaType = mediaType;
        this.fileType = fileType;
        this.ofAll = ofAll;
        this.ofProgramme = ofProgramme;
    }

    String ending() {
        return ending;
    }

    ExportFormat export() {
        return export;
    }

    /** Of what the gzip file holds. */
    String mediaType() {
        return mediaType;
    }

    /** In the EU's list of file types; empty if it has none. */
    String fileType() {
        return fileType;
    }

    static List<DumpFormat> ofAll() {
        return Arrays.stream(values()).filter(format -> format.ofAll).toList();
    }

    static List<DumpFormat> ofProgramme() {
        return Arrays.stream(values()).filter(format -> format.ofProgramme).toList();
    }

    static Optional<DumpFormat> ofName(String name) {
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.ending)).findFirst();
    }
}
