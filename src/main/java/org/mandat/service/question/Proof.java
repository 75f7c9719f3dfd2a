package org.mandat.service.question;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.service.view.Addresses;

/**
 * What supports a row, for people.
 *
 * @param url    of the page with all of it; empty if there is none
 * @param pieces the first of it, where it was asked for
 * @param count  how many pieces there are
 */
public record Proof(String url, List<Piece> pieces, long count) {
    /**
     * A sentence with the words that matter, and the measure it is of.
     *
     * @param url of the measure; empty for words outside of measures
     */
    public record Piece(String before, String exact, String after, String url) {
    }

    static Proof of(String url, Evidence.OfRow found, Addresses addresses) {
        return new Proof(url, found.pieces().stream().map(piece -> piece(piece, addresses)).distinct().toList(),
                found.count());
    }

    private static Piece piece(Binding row, Addresses addresses) {
        String quote = text(row, "quote");
        String exact = text(row, "exact");
        String url = Optional.ofNullable(row.get(Var.alloc("measure"))).filter(Node::isURI)
                .flatMap(measure -> addresses.link(measure.getURI())).orElse("");
        int at = quote.indexOf(exact);
        if (quote.isEmpty()) {
            return new Piece("… " + text(row, "prefix") + " ", exact, " " + text(row, "suffix") + " …", url);
        }
        return exact.isEmpty() || at < 0
                ? new Piece(quote, "", "", url)
                : new Piece(quote.substring(0, at), exact, quote.substring(at + exact.length()), url);
    }

    private static String text(Binding row, String column) {
        return Optional.ofNullable(row.get(Var.alloc(column))).filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm).orElse("");
    }
}
