package org.mandat.service.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.mandat.service.generation.ServedGraph;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;

/**
 * Says why a query has no answer: which term of it the graph does not know, and what is near; else the first of its patterns that goes
 * with none of those before it. Only patterns that must match are looked at. Within a bounded time: what is not found by then is not said.
 */
public final class Hints {
    private static final Duration TIME = Duration.ofMillis(300);
    private static final int MOST = 3;
    private static final int MOST_PATTERNS = 30;
    private static final int MOST_THINGS = 50_000;

    private final ServedGraph.Lease lease;
    private final Graph graph;
    private final long deadline = System.nanoTime() + TIME.toNanos();
    private final Set<Hint> hints = new LinkedHashSet<>();

    private Hints(ServedGraph.Lease lease) {
        this.lease = lease;
        this.graph = lease.dataset().getDefaultGraph();
    }

    /** @param query one that has just been found to have no answer in this generation */
    public static List<Hint> of(Query query, ServedGraph.Lease lease) {
        return lease.dataset().calculateRead(() -> new Hints(lease).find(query));
    }

    private List<Hint> find(Query query) {
        List<TriplePath> patterns = Patterns.needed(query);
        patterns.stream().limit(MOST_PATTERNS).forEach(this::single);
        if (hints.isEmpty() && !patterns.isEmpty()) {
            together(patterns);
        }
        return hints.stream().limit(MOST).toList();
    }

    private void single(TriplePath pattern) {
        if (pattern.isTriple() && pattern.getPredicate().isURI()) {
            if (!known(pattern.getPredicate()) || matches(pattern.asTriple())) {
                return;
            }
            unmatched(pattern.asTriple());
        } else if (!pattern.isTriple()) {
            Patterns.properties(pattern.getPath()).forEach(this::known);
            things(pattern.getSubject(), pattern.getObject());
        }
    }

    private boolean matches(Triple triple) {
        // A property function, as text:query, is no pattern of the graph.
        return triple.getPredicate().getURI().startsWith("http://jena.apache.org/")
                || graph.contains(any(triple.getSubject()), triple.getPredicate(), any(triple.getObject()));
    }

    private static Node any(Node node) {
        return node.isConcrete() && !node.isBlank() ? node : Node.ANY;
    }

    /** Notes a property that no statement has. */
    private boolean known(Node property) {
        if (property.getURI().startsWith("http://jena.apache.org/")
                || graph.contains(Node.ANY, property, Node.ANY)) {
            return true;
        }
        hints.add(Near.of(property.getURI(), Terms.of(lease).properties(), Terms.Term::iri)
                .map(near -> Hint.of("unknown-near", Near.shown(property.getURI()), Near.shown(near.iri()),
                        "" + near.uses()))
                .orElse(Hint.of("unknown", Near.shown(property.getURI()))));
        return false;
    }

    private void unmatched(Triple triple) {
        int before = hints.size();
        Node object = triple.getObject();
        if (triple.getPredicate().hasURI(Rdf.type) && object.isURI()
                && !graph.contains(Node.ANY, triple.getPredicate(), object)) {
            hints.add(Near.of(object.getURI(), Terms.of(lease).classes(), Terms.Term::iri)
                    .map(near -> Hint.of("unknown-near", Near.shown(object.getURI()), Near.shown(near.iri()),
                            "" + near.uses()))
                    .orElse(Hint.of("unknown", Near.shown(object.getURI()))));
        } else if (object.isLiteral()) {
            otherLiteral(triple);
        } else {
            things(triple.getSubject(), object);
        }
        if (hints.size() == before) {
            hints.add(Hint.of("no-match", Patterns.shown(triple)));
        }
    }

    /** Notes a thing that is nowhere in the graph. */
    private void things(Node... nodes) {
        for (Node node : nodes) {
            if (node.isURI() && !graph.contains(node, Node.ANY, Node.ANY)
                    && !graph.contains(Node.ANY, Node.ANY, node)) {
                hints.add(Near.of(node.getURI(), kin(node.getURI()), each -> each)
                        .map(near -> Hint.of("no-thing-near", Near.shown(node.getURI()), Near.shown(near)))
                        .orElse(Hint.of("no-thing", Near.shown(node.getURI()))));
            }
        }
    }

    /** Named things in the namespace of one that is not there. */
    private List<String> kin(String iri) {
        String namespace = iri.substring(0, 1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
        List<String> kin = new ArrayList<>();
        for (String property : List.of(Skos.prefLabel, Dcterms.title)) {
            Iterator<Triple> names = graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY);
            for (int i = 0; names.hasNext() && i < MOST_THINGS && System.nanoTime() < deadline; i++) {
                Node thing = names.next().getSubject();
                if (thing.isURI() && thing.getURI().startsWith(namespace)) {
                    kin.add(thing.getURI());
                }
            }
        }
        return kin.stream().distinct().sorted().toList();
    }

    /** A text that the graph has in a language, and the query without one, or the other way round. */
    private void otherLiteral(Triple triple) {
        String text = triple.getObject().getLiteralLexicalForm();
        List.of(NodeFactory.createLiteralString(text), NodeFactory.createLiteralLang(text, "fr"),
                NodeFactory.createLiteralLang(text, "en")).stream()
                .filter(other -> graph.contains(any(triple.getSubject()), triple.getPredicate(), other)).findFirst()
                .ifPresent(other -> hints
                        .add(Hint.of("other-literal", Patterns.shown(triple.getObject()), Patterns.shown(other))));
    }

    private void together(List<TriplePath> patterns) {
        ElementPathBlock block = new ElementPathBlock();
        Query ask = QueryFactory.create();
        ask.setQueryAskType();
        ask.setQueryPattern(block);
        for (TriplePath pattern : patterns.subList(0, Math.min(MOST_PATTERNS, patterns.size()))) {
            block.addTriplePath(pattern);
            Optional<Boolean> found = ask(ask);
            if (found.isEmpty()) {
                return;
            }
            if (!found.get()) {
                hints.add(block.getPattern().size() == 1
                        ? Hint.of("no-match", Patterns.shown(pattern))
                        : Hint.of("no-join", Patterns.shown(pattern)));
                return;
            }
        }
        hints.add(Hint.of("filtered"));
    }

    private Optional<Boolean> ask(Query ask) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Running.ask(ask, lease.dataset(), Duration.ofNanos(left)));
        } catch (QueryCancelledException e) {
            return Optional.empty();
        }
    }
}
