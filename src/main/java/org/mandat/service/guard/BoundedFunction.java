package org.mandat.service.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** A function of SPARQL that would take time or memory without end, done so that it does not; the answers are the same. */
final class BoundedFunction extends ExprFunctionN {
    /** What it does with its arguments. */
    @FunctionalInterface
    interface Body {
        NodeValue eval(List<NodeValue> arguments);
    }

    private final Body body;

    private BoundedFunction(String name, ExprList arguments, Body body) {
        super(name, arguments);
        this.body = body;
    }

    static Expr regex(ExprList arguments, Bounds bounds) {
        Regexes regexes = new Regexes(bounds);
        return new BoundedFunction("REGEX", arguments, regexes::regex);
    }

    static Expr replace(ExprList arguments, Bounds bounds) {
        Regexes regexes = new Regexes(bounds);
        return new BoundedFunction("REPLACE", arguments, regexes::replace);
    }

    static Expr concat(ExprList arguments, Bounds bounds) {
        return new BoundedFunction("CONCAT", arguments, values -> {
            long length = values.stream().map(NodeValue::asNode).filter(Node::isLiteral)
                    .mapToLong(node -> node.getLiteralLexicalForm().length()).sum();
            if (length > Bounds.LONG_STRING) {
                bounds.hold(2 * length);
            }
            return XSDFuncOp.strConcat(values);
        });
    }

    /** Digits add up when numbers are multiplied. */
    static Expr multiply(ExprList arguments, Bounds bounds) {
        return new BoundedFunction("*", arguments, values -> {
            bounds.bits(bits(values.get(0)) + bits(values.get(1)));
            return XSDFuncOp.numMultiply(values.get(0), values.get(1));
        });
    }

    private static long bits(NodeValue value) {
        return value.isInteger()
                ? value.getInteger().bitLength()
                : value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
    }

    /** A value that an aggregate keeps. */
    static Expr kept(Expr expression, Bounds bounds) {
        return new BoundedFunction("", new ExprList(expression), values -> {
            Node node = values.getFirst().asNode();
            bounds.hold(64 + (node.isLiteral() ? 2L * node.getLiteralLexicalForm().length() : 0));
            return values.getFirst();
        });
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        return body.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedFunction(getFunctionSymbol().getSymbol(), arguments, body);
    }
}
