package org.mandat.question;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** Puts terms in place of variables in a query's syntax tree; what comes out can be written as SPARQL and read again. */
final class Substitution {
    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|<[^>\\s]*>");
    private static final Pattern VARIABLE = Pattern.compile("[?$]([\\p{L}_][\\p{L}\\p{N}_]*)");

    private Substitution() {
    }

    /** The names of all variables the query uses, in filters and subqueries too. */
    static Set<String> variables(Query query) {
        // Written by Jena from the tree, so without comments; strings and IRIs are cut out.
        String text = TEXTS.matcher(query.serialize()).replaceAll(" ");
        return VARIABLE.matcher(text).results().map((MatchResult result) -> result.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @throws MandatException QUERY where a variable's place cannot hold a term
     */
    static Query apply(Query query, Map<Var, Node> values, String where) {
        refuseHavingPairs(query, where);
        if (values.isEmpty()) {
            return query;
        }
        try {
            Query replaced = QueryTransformOps.replaceVars(QueryTransformOps.transform(query,
                    new ElementTransformCopyBase(), new BoundIsTrue(values.keySet())), values);
            nameOnce(replaced);
            return replaced;
        } catch (QueryException e) {
            throw new MandatException(ErrorCode.QUERY, where + ": a parameter cannot take the place of its variable: "
                    + e.getMessage() + "; do not assign it with BIND, AS or VALUES", e);
        }
    }

    /** BOUND takes a variable only: with a term in its place the query could not be written. */
    private static final class BoundIsTrue extends ExprTransformApplyElementTransform {
        private final Set<Var> variables;

        BoundIsTrue(Set<Var> variables) {
            super(new ElementTransformCopyBase());
            this.variables = variables;
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_Bound && argument.isVariable() && variables.contains(argument.asVar())
                    ? NodeValue.TRUE
                    : super.transform(function, argument);
        }
    }

    /** Jena writes {@code SELECT (<x> AS ?v) … GROUP BY (<x> AS ?v)}, and SPARQL allows a variable to be assigned once. */
    private static void nameOnce(Query query) {
        query.getProject().getExprs().keySet().removeAll(query.getGroupBy().getExprs().keySet());
        subqueries(query, Substitution::nameOnce);
    }

    private static void subqueries(Query query, Consumer<Query> todo) {
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
                @Override
                public void visit(ElementSubQuery subquery) {
                    todo.accept(subquery.getQuery());
                }
            });
        }
    }

    /** Jena 5.6 loses all but the first of several HAVING conditions when it transforms. */
    private static void refuseHavingPairs(Query query, String where) {
        if (query.getHavingExprs().size() > 1) {
            throw new MandatException(ErrorCode.QUERY, where + ": several HAVING conditions; join them with &&");
        }
        subqueries(query, each -> refuseHavingPairs(each, where));
    }
}
