package org.mandat.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;

/**
 * A part of a query that is a single pattern of IRIs and variables, of which no two are the same.
 *
 * @param graph whose statements it matches; empty: the default graph
 */
record OnePattern(Optional<Node> graph, Node subject, Node predicate, Node object) {
    static Optional<OnePattern> of(Op op) {
        return switch (op) {
            case OpBGP bgp -> of(Optional.empty(), bgp.getPattern());
            case OpGraph graph when graph.getSubOp() instanceof OpBGP bgp -> of(Optional.of(graph.getNode()),
                    bgp.getPattern());
            case OpQuadPattern quads -> of(
                    quads.isDefaultGraph() || Quad.isUnionGraph(quads.getGraphNode())
                            ? Optional.empty()
                            : Optional.of(quads.getGraphNode()),
                    quads.getBasicPattern());
            default -> Optional.empty();
        };
    }

    private static Optional<OnePattern> of(Optional<Node> graph, BasicPattern patterns) {
        if (patterns.size() != 1) {
            return Optional.empty();
        }
        Triple triple = patterns.get(0);
        return Optional.of(new OnePattern(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(OnePattern::isPlain);
    }

    private boolean isPlain() {
        List<Node> parts = Stream.concat(graph.stream(), Stream.of(subject, predicate, object)).toList();
        List<Node> variables = parts.stream().filter(Var::isVar).toList();
        return parts.stream().allMatch(part -> Var.isVar(part) || part.isURI())
                && new HashSet<>(variables).size() == variables.size();
    }

    /** Whether it matches all statements of its graph. */
    boolean isOpen() {
        return Var.isVar(subject) && Var.isVar(predicate) && Var.isVar(object);
    }
}
