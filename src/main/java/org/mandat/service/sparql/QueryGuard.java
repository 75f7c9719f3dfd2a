package org.mandat.service.sparql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
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
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.mandat.service.guard.Functions;
import org.mandat.service.guard.Services;
import org.mandat.service.http.Problem;

/**
 * Finds in a query what an open endpoint must not do for strangers (call other hosts, run Java code, wait or print), and what makes two
 * runs of it differ.
 */
final class QueryGuard {
    private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");
    private static final String TEXT_SEARCH = "http://jena.apache.org/text#query";

    private Optional<Problem> refusal = Optional.empty();
    private final Services services;
    private boolean searchesText;
    private boolean changes;

    private QueryGuard(Services services) {
        this.services = services;
    }

    /** @param services that it may call */
    static QueryGuard of(Query query, Services services) {
        QueryGuard guard = new QueryGuard(services);
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), guard.new Operators(), guard.new Expressions());
        }
        if (query.isConstructType()) {
            guard.changes |= query.getConstructTemplate().getQuads().stream().anyMatch(QueryGuard::makesNodes);
        }
        return guard;
    }

    /**
     * What is refused; empty for a query that may run.
     *
     * @param chosenGraphs whether the request chooses its graphs (FROM, or the protocol's parameters)
     */
    Optional<Problem> refusal(boolean chosenGraphs) {
        return refusal.isEmpty() && searchesText && chosenGraphs
                ? Optional.of(Problem.of(403, "search-of-chosen-graphs"))
                : refusal;
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

    private void checkProperty(Node property) {
        if (property.isURI() && Functions.isRefusedProperty(property.getURI())) {
            refuse(Problem.of(403, "function-refused", property.getURI()));
        }
        searchesText |= property.isURI() && property.hasURI(TEXT_SEARCH);
    }

    private final class Operators extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            Node called = service.getService();
            changes = true;
            if (services.listed().isEmpty()) {
                refuse(Problem.of(403, "service-refused"));
            } else if (!called.isURI() || !services.allows(called.getURI())) {
                refuse(Problem.of(403, "service-unlisted",
                        services.listed().stream().map(each -> "<" + each + ">").sorted()
                                .collect(Collectors.joining(", "))));
            }
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().forEachExpr((variable, expression) -> walk(expression));
            for (ExprAggregator aggregator : group.getAggregators()) {
                if (aggregator.getAggregator() instanceof AggCustom custom) {
                    refuse(Problem.of(403, "function-refused", custom.getIRI()));
                }
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
            pattern.getPattern().forEach(triple -> checkProperty(triple.getPredicate()));
        }

        /** Jena may make patterns of paths, and then of patterns calls. */
        @Override
        public void visit(OpPath path) {
            path.getTriplePath().getPath().visit(new PathProperties());
        }

        @Override
        public void visit(OpPropFunc call) {
            checkProperty(call.getProperty());
        }
    }

    private final class PathProperties extends PathVisitorByType {
        @Override
        public void visitNegPS(P_NegPropSet path) {
            path.getNodes().forEach(each -> visit0(each));
        }

        @Override
        public void visit0(P_Path0 path) {
            checkProperty(path.getNode());
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
            } else if (function instanceof E_Function named && Functions.isRefused(named.getFunctionIRI())) {
                refuse(Problem.of(403, "function-refused", named.getFunctionIRI()));
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
