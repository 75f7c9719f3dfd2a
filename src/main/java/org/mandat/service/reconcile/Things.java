package org.mandat.service.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mandat.question.Prefixes;
import org.mandat.service.http.Asked;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Org;
import org.mandat.vocabulary.Owl;
import org.mandat.vocabulary.Skos;

/**
 * Things and properties as the protocol writes them: a thing's id is the end of its IRI, a property's its prefixed name. Read within a
 * transaction.
 */
record Things(Graph graph, Names names, Addresses addresses) {
    /** What can be asked about things. */
    static final List<String> PROPERTIES = List.of(Dcterms.identifier, Mandat.acronym, Skos.altLabel,
            Skos.definition, Mandat.status, Org.classification, Owl.sameAs, Mandat.wouldEmpower, Dcterms.isReplacedBy);

    static Things of(Asked asked) {
        Graph graph = asked.graph().dataset().getDefaultGraph();
        return new Things(graph, new Names(graph, asked.language()), Addresses.of(asked.graph()));
    }

    String id(String iri) {
        return iri.startsWith(addresses.base()) ? iri.substring(addresses.base().length()) : iri;
    }

    String iri(String id) {
        return id.startsWith("http") ? id : addresses.base() + id;
    }

    String name(String iri) {
        return names.of(NodeFactory.createURI(iri)).text();
    }

    String description(String iri) {
        return names.text(NodeFactory.createURI(iri), Skos.definition).map(Names.Name::text).orElse("");
    }

    /** The property of an id, if it is one that can be asked about. */
    Optional<String> property(String id) {
        return Prefixes.expand(id).or(() -> Optional.of(id)).filter(PROPERTIES::contains);
    }

    String propertyName(String iri) {
        return names.stated(NodeFactory.createURI(iri)).map(Names.Name::text)
                .or(() -> Messages.in(names.language())
                        .find("property." + Prefixes.shorten(iri)))
                .orElse(Prefixes.shorten(iri));
    }

    JsonObject propertyJson(String iri) {
        JsonObject json = new JsonObject();
        json.put("id", Prefixes.shorten(iri));
        json.put("name", propertyName(iri));
        return json;
    }

    /** What is said of a thing by a property, as cells of a table. */
    JsonArray values(String iri, String property) {
        JsonArray values = new JsonArray();
        for (Node value : nodes(iri, property)) {
            JsonObject cell = new JsonObject();
            if (value.isURI() && addresses.path(value.getURI()).isPresent()) {
                cell.put("id", id(value.getURI()));
                cell.put("name", name(value.getURI()));
            } else {
                cell.put("str", value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
            }
            values.add(cell);
        }
        return values;
    }

    /** The same in words. */
    List<String> texts(String iri, String property) {
        return nodes(iri, property).stream()
                .map(node -> node.isURI() && addresses.path(node.getURI()).isPresent()
                        ? name(node.getURI())
                        : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .toList();
    }

    /** Whether one of the values is this one: its IRI, its name or its text, or the end of an identifier with its scheme before it. */
    boolean says(String iri, String property, String value) {
        String plain = NameIndex.plain(value);
        return nodes(iri, property).stream().anyMatch(node -> node.isURI()
                ? node.getURI().equals(value) || id(node.getURI()).equals(value)
                        || NameIndex.plain(name(node.getURI())).equals(plain)
                : NameIndex.plain(node.getLiteralLexicalForm()).equals(plain)
                        || node.getLiteralLexicalForm().endsWith(":" + value.strip()));
    }

    private List<Node> nodes(String iri, String property) {
        return graph.find(NodeFactory.createURI(iri), NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject()).toList().stream()
                .sorted(Comparator.comparing(Node::toString)).toList();
    }
}
