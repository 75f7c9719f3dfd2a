package org.mandat.service;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Finds in a query what an open endpoint must not do for strangers: call other hosts, run Java code, wait or print. */
final class QueryGuard {
    private static final List<String> CODE = List.of("java:", "http://jena.apache.org/ARQ/function#",
            "http://jena.hpl.hp.com/ARQ/function#", "http://jena.apache.org/ARQ/jsFunction#",
            "http://jena.apache.org/ARQ/property#", "http://jena.hpl.hp.com/ARQ/property#");
    private static final String TEXT_SEARCH = "http://jena.apache.org/text#query";

    private Optional<String> refusal = Optional.empty();
    private boolean searchesText;

    private QueryGuard() {
    }

    /**
     * @param chosenGraphs whether the request chooses its graphs (FROM, or the protocol's parameters)
     * @return one line that says what is refused; empty for a query that may run
     */
    static Optional<String> refusal(Query query, boolean chosenGraphs) {
        QueryGuard guard = new QueryGuard();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), guard.new Operators(), guard.new Expressions());
        }
        if (guard.refusal.isEmpty() && guard.searchesText && chosenGraphs) {
            return Optional
                    .of("text:query searches all graphs: it cannot be limited by FROM; use GRAPH on what it finds");
        }
        return guard.refusal;
    }

    private void refuse(String what) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(what);
        }
    }

    private void check(String iri) {
        if (CODE.stream().anyMatch(iri::startsWith)) {
            refuse("the function <" + iri + "> is not available here");
        }
    }

    private final class Operators extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            refuse("SERVICE is not available here: this endpoint calls no other; run the query at yours and call this one");
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
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                refuse("CALL is not available here");
            } else if (function instanceof E_Function named) {
                check(named.getFunctionIRI());
            }
        }
    }
}
