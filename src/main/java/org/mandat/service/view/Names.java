package org.mandat.service.view;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.question.Prefixes;
import org.mandat.service.http.Language;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Oa;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/**
 * What things are called.
 *
 * @param graph where the names are stated; read within a transaction of its dataset
 */
public record Names(Graph graph, Language language) {
    /** What states a name, the best first; a measure is known by its words. */
    public static final List<String> PROPERTIES = List.of(Skos.prefLabel, Dcterms.title, Rdfs.label, Mandat.quote);

    /** A name with the language it is in; empty if it is no word of any. */
    public record Name(String text, String language) {
    }

    /** In the language asked for, else in another; the shortened IRI of what has no name. */
    public Name of(Node thing) {
        return stated(thing).orElseGet(() -> new Name(thing.isURI() ? Prefixes.shorten(thing.getURI()) : "…", ""));
    }

    /** The name that the graph states, if it does. */
    public Optional<Name> stated(Node thing) {
        for (String property : thing.isLiteral() ? List.<String>of() : PROPERTIES) {
            Optional<Name> found = best(thing, property);
            if (found.isPresent()) {
                return found;
            }
        }
        return quoted(thing);
    }

    /** A passage is known by the words that its selector quotes. */
    private Optional<Name> quoted(Node thing) {
        return thing.isLiteral()
                ? Optional.empty()
                : graph.find(thing, NodeFactory.createURI(Oa.hasSelector), Node.ANY).nextOptional()
                        .flatMap(selector -> best(selector.getObject(), Oa.exact)).or(() -> best(thing, Oa.exact));
    }

    /** A text of a thing, as its definition, in the language asked for, else in another. */
    public Optional<Name> text(Node thing, String property) {
        return best(thing, property);
    }

    private Optional<Name> best(Node thing, String property) {
        Name found = null;
        var triples = graph.find(thing, NodeFactory.createURI(property), Node.ANY);
        while (triples.hasNext()) {
            Triple triple = triples.next();
            if (triple.getObject().isLiteral()) {
                Name name = new Name(triple.getObject().getLiteralLexicalForm(),
                        triple.getObject().getLiteralLanguage());
                if (name.language().equals(language.tag())) {
                    return Optional.of(name);
                }
                found = found == null || name.text().compareTo(found.text()) < 0 ? name : found;
            }
        }
        return Optional.ofNullable(found);
    }
}
