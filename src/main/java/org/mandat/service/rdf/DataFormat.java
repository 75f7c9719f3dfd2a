package org.mandat.service.rdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;
import org.mandat.service.http.Accept;
import org.mandat.service.http.Format;

/**
 * A format of RDF documents. Its keyword is also the ending of file addresses; {@code .json} is JSON-LD under the name that every JSON
 * client knows, RDF/JSON has {@code .rj}.
 *
 * @param jena how it is written; JSON-LD is written by {@link JsonLdWriter} instead
 */
public record DataFormat(String keyword, RDFFormat jena, List<String> mediaTypes) implements Format {
    public static final DataFormat TURTLE = new DataFormat("ttl", RDFFormat.TURTLE_PRETTY,
            List.of("text/turtle", "application/x-turtle"));
    public static final DataFormat JSON_LD = new DataFormat("jsonld", RDFFormat.JSONLD_FLAT,
            List.of("application/ld+json"));
    /** The preferred first. */
    public static final List<DataFormat> ALL = List.of(TURTLE, JSON_LD,
            new DataFormat("rdf", RDFFormat.RDFXML_PLAIN,
                    List.of("application/rdf+xml", "application/xml", "text/xml")),
            new DataFormat("nt", RDFFormat.NTRIPLES_UTF8, List.of("application/n-triples")),
            // Any Turtle is N3.
            new DataFormat("n3", RDFFormat.TURTLE_PRETTY, List.of("text/n3", "text/rdf+n3")),
            new DataFormat("json", RDFFormat.JSONLD_FLAT, List.of("application/json")),
            new DataFormat("rj", RDFFormat.RDFJSON, List.of("application/rdf+json")));
    /** A page, or any of them. */
    public static final List<Format> PAGE_OR_DATA = Stream.concat(Stream.of(Format.PAGE), ALL.stream()).toList();
    /** The same for documents that are data first: who takes anything gets Turtle. */
    public static final List<Format> DATA_OR_PAGE = Stream.concat(ALL.stream(), Stream.of(Format.PAGE)).toList();

    boolean isJsonLd() {
        return jena.equals(RDFFormat.JSONLD_FLAT);
    }

    /** Whether an {@code Accept} header names RDF, more than JSON of any kind, and wants it more than a page. */
    public static boolean isWanted(@Nullable String accept) {
        return accept != null && Format.choose(PAGE_OR_DATA, Accept.parse(accept))
                .filter(choice -> choice.format() instanceof DataFormat && !choice.format().keyword().equals("json"))
                .isPresent();
    }

    /** The format that an address ends with, after a dot. */
    public static Optional<DataFormat> ofEnding(String address) {
        return ALL.stream().filter(format -> address.endsWith("." + format.keyword())).findFirst();
    }
}
