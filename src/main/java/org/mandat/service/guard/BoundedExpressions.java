package org.mandat.service.guard;

import java.util.List;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** Puts a {@link BoundedFunction} in the place of each function that is not bounded by itself. */
final class BoundedExpressions extends ExprTransformCopy {
    private final Bounds bounds;

    BoundedExpressions(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> BoundedFunction.regex(arguments, bounds);
            case E_StrReplace replace -> BoundedFunction.replace(arguments, bounds);
            case E_StrConcat concat -> BoundedFunction.concat(arguments, bounds);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply
                ? BoundedFunction.multiply(ExprList.create(List.of(left, right)), bounds)
                : super.transform(function, left, right);
    }

    /** What an aggregate collects counts, where it keeps all of it. Jena's transformations leave aggregates out. */
    ExprAggregator aggregate(ExprAggregator aggregate) {
        Aggregator aggregator = aggregate.getAggregator();
        ExprList given = aggregator.getExprList();
        if (given == null) {
            return aggregate;
        }
        boolean keeps = aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct
                || aggregator.getClass().getSimpleName().endsWith("Distinct");
        ExprList bounded = new ExprList();
        for (Expr expression : given) {
            Expr each = ExprTransformer.transform(this, expression);
            bounded.add(keeps ? BoundedFunction.kept(each, bounds) : each);
        }
        return new ExprAggregator(aggregate.getVar(), aggregator.copy(bounded));
    }
}
