package org.mandat.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** The ways an answer can be written. */
public enum AnswerFormat {
    /** Aligned columns for terminals; RDF as Turtle. */
    TABLE("text/plain"),
    /** SPARQL 1.1 Query Results CSV. */
    CSV("text/csv"),
    /** SPARQL 1.1 Query Results TSV. */
    TSV("text/tab-separated-values"),
    /** SPARQL 1.1 Query Results JSON; RDF as JSON-LD. */
    JSON("application/sparql-results+json"),
    /** SPARQL Query Results XML; RDF as RDF/XML. */
    XML("application/sparql-results+xml"),
    /** A table in (GitHub) Markdown. */
    MD("text/markdown");

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Of rows and truths, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws MandatException USAGE for a name that is none
     */
    public static AnswerFormat named(String keyword) {
        return Arrays.stream(values()).filter(format -> format.keyword().equals(keyword)).findFirst()
                .orElseThrow(() -> new MandatException(ErrorCode.USAGE, "unknown format \"" + keyword
                        + "\"; known are "
                        + Arrays.stream(values()).map(AnswerFormat::keyword).collect(Collectors.joining(", "))));
    }
}
