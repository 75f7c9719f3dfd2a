package org.mandat.service.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.mandat.service.http.Problem;

/**
 * Finds in a query what an open endpoint must not do for strangers (call other hosts, run Java code, wait or print), and what makes two
 * runs of it differ.
 */
final class QueryGuard {
    private static final List<String> CODE = List.of("java:", "http://jena.apache.org/ARQ/function#",
            "http://jena.hpl.hp.com/ARQ/function#", "http://jena.apache.org/ARQ/jsFunction#",
            "http://jena.apache.org/ARQ/property#", "http://jena.hpl.hp.com/ARQ/property#");
    private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");
    private static final String TEXT_SEARCH = "http://jena.apache.org/text#query";

    private Optional<Problem> refusal = Optional.empty();
    private boolean searchesText;
    private boolean changes;

    private QueryGuard() {
    }

    /** @param chosenGraphs whether the request chooses its graphs (FROM, or the protocol's parameters) */
    static QueryGuard of(Query query, boolean chosenGraphs) {
        QueryGuard guard = new QueryGuard();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), guard.new Operators(), guard.new Expressions());
        }
        if (query.isConstructType()) {
            guard.changes |= query.getConstructTemplate().getQuads().stream().anyMatch(QueryGuard::makesNodes);
        }
        if (guard.searchesText && chosenGraphs) {
            guard.refuse(Problem.of(403, "search-of-chosen-graphs"));
        }
        return guard;
    }

    /** What is refused; empty for a query that may run. */
    Optional<Problem> refusal() {
        return refusal;
    }

    /** Whether it asks the time, draws lots or makes new names, so that no two answers need be the same. */
    boolean changes() {
        return changes;
    }

    private static boolean makesNodes(Quad quad) {
        return quad.getSubject().isBlank() || quad.getObject().isBlank();
    }

    private void refuse(Problem problem) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(problem);
        }
    }

    private void check(String iri) {
        if (CODE.stream().anyMatch(iri::startsWith)) {
            refuse(Problem.of(403, "function-refused", iri));
        }
    }

    private final class Operators extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            refuse(Problem.of(403, "service-refused"));
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().forEachExpr((variable, expression) -> walk(expression));
            for (ExprAggregator aggregator : group.getAggregators()) {
                ExprList arguments = aggregator.getAggregator().getExprList();
                if (arguments != null) {
                    arguments.forEach(this::walk);
                }
            }
        }

        // Jena's walker leaves these out.
        private void walk(Expr expression) {
            Walker.walk(expression, this, new Expressions());
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> {
                Node predicate = triple.getPredicate();
                if (predicate.isURI()) {
                    check(predicate.getURI());
                    searchesText |= predicate.hasURI(TEXT_SEARCH);
                }
            });
        }
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 function) {
            note(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
            note(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                refuse(Problem.of(403, "function-refused", "CALL"));
            } else if (function instanceof E_Function named) {
                check(named.getFunctionIRI());
            }
            note(function);
        }

        @Override
        public void visit(ExprFunctionOp function) {
            note(function);
        }

        private void note(ExprFunction function) {
            changes |= CHANGING.contains(function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT));
        }
    }
}
