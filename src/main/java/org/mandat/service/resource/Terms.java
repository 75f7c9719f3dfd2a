package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.question.Prefixes;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;
import org.mandat.store.Statistics;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Owl;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/**
 * The terms of the ontology in the words of a language, as its documentation shows them. Read within a transaction.
 *
 * @param graph where the ontology is stated
 */
record Terms(Graph graph, Names names, Statistics statistics) {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final List<String> ALIGNED = List.of(Rdfs.subClassOf, Rdfs.subPropertyOf, Skos.closeMatch,
            Skos.exactMatch, Rdfs.seeAlso);

    /** Another term: with a link, if it has one. */
    record Link(String text, String url) {
    }

    /**
     * A class, property or value.
     *
     * @param id     its fragment
     * @param kind   the local name of its OWL class
     * @param uses   how many instances or statements the graph has
     * @param rules  what SHACL demands, in words
     * @param others terms of other vocabularies that it corresponds to, with how
     */
    record Term(String id, String kind, String label, Names.Name definition, List<Names.Name> examples,
            List<Link> above, List<Link> below, List<Link> domain, List<Link> range, String uses, List<String> rules,
            List<Link> others) {
    }

    List<Term> classes() {
        return all(Owl.Class);
    }

    List<Term> properties() {
        List<Term> properties = new ArrayList<>(all(Owl.ObjectProperty));
        properties.addAll(all(Owl.DatatypeProperty));
        properties.sort(Comparator.comparing(Term::id));
        return properties;
    }

    /** Named values, as the modes of a target. */
    List<Term> values() {
        return all(Owl.NS + "NamedIndividual");
    }

    private List<Term> all(String kind) {
        return graph.find(Node.ANY, iri(Rdf.type), iri(kind)).mapWith(Triple::getSubject)
                .filterKeep(node -> node.isURI() && node.getURI().startsWith(Mandat.NS)).toList().stream()
                .sorted(Comparator.comparing(Node::toString)).map(node -> term(node, kind)).toList();
    }

    private Term term(Node node, String kind) {
        boolean isClass = kind.equals(Owl.Class);
        List<Link> above = isClass ? links(node, Rdfs.subClassOf, true) : links(node, Rdf.type, true);
        return new Term(id(node), kind.substring(kind.indexOf('#') + 1), names.of(node).text(),
                names.text(node, Skos.definition).orElse(new Names.Name("", "")), examples(node), above,
                subjects(Rdfs.subClassOf, node),
                isClass ? subjects(Rdfs.domain, node) : links(node, Rdfs.domain, false),
                isClass ? subjects(Rdfs.range, node) : links(node, Rdfs.range, false),
                Messages.in(names.language()).number(uses(node, isClass)),
                isClass ? rules(node) : List.of(), others(node));
    }

    private long uses(Node node, boolean isClass) {
        return isClass
                ? statistics.classes().getOrDefault(node.getURI(), 0L)
                : Optional.ofNullable(statistics.properties().get(node.getURI())).map(Statistics.Property::triples)
                        .orElse(0L);
    }

    private List<Names.Name> examples(Node node) {
        return graph.find(node, iri(Skos.example), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(Node::isLiteral)
                .map(each -> new Names.Name(each.getLiteralLexicalForm(), each.getLiteralLanguage()))
                .sorted(Comparator.comparing(Names.Name::text)).toList();
    }

    /** Ends of a property: of ours alone, or of any vocabulary. */
    private List<Link> links(Node node, String property, boolean ours) {
        return graph.find(node, iri(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(each -> each.isURI() && (!ours || each.getURI().startsWith(Mandat.NS))).map(this::link)
                .sorted(Comparator.comparing(Link::text)).toList();
    }

    private List<Link> subjects(String property, Node node) {
        return graph.find(Node.ANY, iri(property), node).mapWith(Triple::getSubject).toList().stream()
                .filter(each -> each.isURI() && each.getURI().startsWith(Mandat.NS)).map(this::link)
                .sorted(Comparator.comparing(Link::text)).toList();
    }

    private Link link(Node node) {
        return node.getURI().startsWith(Mandat.NS)
                ? new Link(id(node), "#" + id(node))
                : new Link(Prefixes.shorten(node.getURI()), node.getURI());
    }

    private List<String> rules(Node target) {
        List<String> rules = new ArrayList<>();
        graph.find(Node.ANY, iri(SHACL + "targetClass"), target).toList()
                .forEach(shape -> graph.find(shape.getSubject(), iri(SHACL + "property"), Node.ANY).toList()
                        .forEach(rule -> names.text(rule.getObject(), SHACL + "message")
                                .ifPresent(message -> rules.add(message.text()))));
        return rules.stream().sorted().toList();
    }

    private List<Link> others(Node node) {
        List<Link> others = new ArrayList<>();
        for (String property : ALIGNED) {
            for (Link link : links(node, property, false)) {
                if (!link.url().startsWith("#")) {
                    others.add(new Link(Prefixes.shorten(property) + " " + link.text(), link.url()));
                }
            }
        }
        return others;
    }

    private static String id(Node node) {
        return node.getURI().substring(Mandat.NS.length());
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
