package org.mandat.service.answer;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.mandat.question.AnswerFormat;
import org.mandat.service.http.Format;

/** A way to send a result. The first media type is the one it is sent as unless the client asked for another by name. */
public sealed interface ResultFormat extends Format {
    /** Rows and truths. */
    record OfRows(AnswerFormat format, List<String> mediaTypes) implements ResultFormat {
        @Override
        public String keyword() {
            return format.keyword();
        }
    }

    /** RDF. */
    record OfStatements(String keyword, RDFFormat format, List<String> mediaTypes) implements ResultFormat {
    }

    /** A page for people, of any result. */
    record Page() implements ResultFormat {
        @Override
        public String keyword() {
            return "html";
        }

        @Override
        public List<String> mediaTypes() {
            return List.of("text/html", "application/xhtml+xml");
        }
    }

    List<ResultFormat> ROWS = List.of(
            new OfRows(AnswerFormat.JSON, List.of("application/sparql-results+json", "application/json")),
            new OfRows(AnswerFormat.XML, List.of("application/sparql-results+xml", "application/xml", "text/xml")),
            new OfRows(AnswerFormat.CSV, List.of("text/csv")),
            new OfRows(AnswerFormat.TSV, List.of("text/tab-separated-values")),
            new OfRows(AnswerFormat.TABLE, List.of("text/plain")),
            new OfRows(AnswerFormat.MD, List.of("text/markdown")),
            new Page());

    List<ResultFormat> QUADS = List.of(
            new OfStatements("trig", RDFFormat.TRIG_PRETTY, List.of("application/trig")),
            new OfStatements("nq", RDFFormat.NQUADS_UTF8, List.of("application/n-quads")),
            new OfStatements("jsonld", RDFFormat.JSONLD_PRETTY, List.of("application/ld+json", "application/json")),
            new OfStatements("trix", RDFFormat.TRIX, List.of("application/trix+xml")),
            new Page());

    List<ResultFormat> TRIPLES = Stream.concat(Stream.of(
            new OfStatements("ttl", RDFFormat.TURTLE_PRETTY,
                    List.of("text/turtle", "application/x-turtle", "text/n3", "text/rdf+n3")),
            new OfStatements("nt", RDFFormat.NTRIPLES_UTF8, List.of("application/n-triples", "text/plain")),
            new OfStatements("rdf", RDFFormat.RDFXML_PLAIN,
                    List.of("application/rdf+xml", "application/xml", "text/xml")),
            new OfStatements("rj", RDFFormat.RDFJSON, List.of("application/rdf+json"))),
            QUADS.stream()).toList();

    /** What can be offered: a query that builds named graphs goes only into formats that hold them. */
    static List<ResultFormat> of(Query query) {
        if (query.isSelectType() || query.isAskType()) {
            return ROWS;
        }
        return query.isConstructQuad() ? QUADS : TRIPLES;
    }
}
