package org.mandat.service.page.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.service.http.Language;

/** A graph, read from one node to the next: cheaper than queries where one thing with all its facts is wanted. */
public record Statements(Graph graph) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    /** What a subject's property has as values, in a lasting order. */
    public List<Node> objects(Node subject, String property) {
        List<Node> found = new ArrayList<>();
        Iterator<Triple> triples = graph.find(subject, NodeFactory.createURI(property), Node.ANY);
        triples.forEachRemaining(triple -> found.add(triple.getObject()));
        found.sort(ORDER);
        return found;
    }

    /** The first of {@link #objects}: nearly always the only one. */
    public Optional<Node> object(Node subject, String property) {
        Node first = null;
        var triples = graph.find(subject, NodeFactory.createURI(property), Node.ANY);
        while (triples.hasNext()) {
            Node each = triples.next().getObject();
            first = first == null || ORDER.compare(each, first) < 0 ? each : first;
        }
        return Optional.ofNullable(first);
    }

    /** Those whose property has a value, in a lasting order. */
    public List<Node> subjects(String property, Node object) {
        List<Node> found = new ArrayList<>();
        graph.find(Node.ANY, NodeFactory.createURI(property), object)
                .forEachRemaining(triple -> found.add(triple.getSubject()));
        found.sort(ORDER);
        return found;
    }

    /** At most so many of them, in no order that lasts. */
    public List<Node> someSubjects(String property, Node object, int most) {
        List<Node> found = new ArrayList<>();
        var triples = graph.find(Node.ANY, NodeFactory.createURI(property), object);
        try {
            while (triples.hasNext() && found.size() < most) {
                found.add(triples.next().getSubject());
            }
        } finally {
            triples.close();
        }
        return found;
    }

    public boolean has(Node subject, String property, Node object) {
        return graph.contains(subject, NodeFactory.createURI(property), object);
    }

    public boolean isKnown(Node subject) {
        return graph.contains(subject, Node.ANY, Node.ANY);
    }

    /** A literal's words or an IRI; empty if the subject has none. */
    public String text(Node subject, String property) {
        return object(subject, property).map(Statements::text).orElse("");
    }

    public List<String> texts(Node subject, String property) {
        return objects(subject, property).stream().map(Statements::text).toList();
    }

    public static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    public int number(Node subject, String property) {
        String digits = text(subject, property);
        return NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
    }

    /** A literal in the language of the page, else in any other; empty if there is none. */
    public Ref said(Node subject, String property, Language language) {
        List<Node> literals = objects(subject, property).stream().filter(Node::isLiteral).toList();
        return literals.stream().filter(literal -> literal.getLiteralLanguage().equals(language.tag())).findFirst()
                .or(() -> literals.stream().findFirst())
                .map(literal -> new Ref(literal.getLiteralLexicalForm(),
                        literal.getLiteralLanguage().equals(language.tag()) ? "" : literal.getLiteralLanguage(), ""))
                .orElse(Ref.NONE);
    }

    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
