package org.mandat.service.answer;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.util.FmtUtils;
import org.mandat.question.Prefixes;

/** The triple patterns of a query, and how people write them. */
final class Patterns {
    private Patterns() {
    }

    /** Those that must match for the query to have an answer, in their order. */
    static List<TriplePath> needed(Query query) {
        List<TriplePath> patterns = new ArrayList<>();
        if (query.getQueryPattern() != null) {
            collect(query.getQueryPattern(), patterns);
        }
        return patterns;
    }

    private static void collect(Element element, List<TriplePath> patterns) {
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(each -> collect(each, patterns));
            case ElementPathBlock block -> block.getPattern().forEach(patterns::add);
            case ElementSubQuery inner when inner.getQuery().getQueryPattern() != null
                    && !inner.getQuery().hasGroupBy() ->
                collect(inner.getQuery().getQueryPattern(), patterns);
            default -> {
                // OPTIONAL, UNION, MINUS, FILTER … need not match.
            }
        }
    }

    /** The properties that a path goes along. */
    static List<Node> properties(Path path) {
        List<Node> properties = new ArrayList<>();
        path.visit(new PathVisitorByType() {
            @Override
            public void visitNegPS(P_NegPropSet path) {
                // Whatever it is not may be anything.
            }

            @Override
            public void visit0(P_Path0 path) {
                if (path instanceof P_Link link) {
                    properties.add(link.getNode());
                }
            }

            @Override
            public void visit1(P_Path1 path) {
                path.getSubPath().visit(this);
            }

            @Override
            public void visit2(P_Path2 path) {
                path.getLeft().visit(this);
                path.getRight().visit(this);
            }
        });
        return properties;
    }

    static String shown(Triple triple) {
        return shown(triple.getSubject()) + " " + shown(triple.getPredicate()) + " " + shown(triple.getObject());
    }

    static String shown(TriplePath pattern) {
        return pattern.isTriple()
                ? shown(pattern.asTriple())
                : shown(pattern.getSubject()) + " " + pattern.getPath().toString(new Prologue(Prefixes.mapping())) + " "
                        + shown(pattern.getObject());
    }

    static String shown(Node node) {
        return node.isBlank() || node.isVariable() && node.getName().startsWith("?")
                ? "[]"
                : FmtUtils.stringForNode(node, Prefixes.mapping());
    }
}
