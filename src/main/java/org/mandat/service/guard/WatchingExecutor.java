package org.mandat.service.guard;

import java.util.BitSet;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.mandat.store.KnownCounts;

/**
 * Runs a query, what is {@linkplain KnownCounts known} of it in its place, with bounded expressions and paths, and counts the rows that it must hold: those that are sorted, told apart, grouped or
 * joined by a table.
 */
final class WatchingExecutor extends OpExecutorTDB2 {
    private static final long ROW = 100;
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final Bounds bounds;
    private final boolean bounded;
    // Which of the next parts hold their rows: the lowest bit is the next one's.
    private int holding;

    private WatchingExecutor(ExecutionContext context, Bounds bounds, boolean bounded) {
        super(context);
        this.bounds = bounds;
        this.bounded = bounded;
    }

    /** For the whole query, whose expressions are still as they were written. */
    static OpExecutorFactory of(Bounds bounds) {
        return context -> new WatchingExecutor(context, bounds, false);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        bounds.check();
        if (!bounded) {
            Op known = KnownCounts.of(execCxt.getDataset()).map(counts -> counts.in(op)).orElse(op);
            Op whole = Transformer.transform(new Inside(), new BoundedExpressions(bounds), known);
            ExecutionContext context = ExecutionContext.copy(execCxt);
            context.setExecutor(inner -> new WatchingExecutor(inner, bounds, true));
            return new WatchingExecutor(context, bounds, true).exec(whole, input);
        }
        int parts = holding;
        holding = 0;
        QueryIterator rows = super.exec(op, input);
        holding = parts >> 1;
        return (parts & FIRST) == FIRST ? new Counted(rows, execCxt) : rows;
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt,
                new WatchedGraph(execCxt.getActiveGraph(), bounds));
        return new QueryIterPath(path.getTriplePath(), input, watched);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        holding = FIRST;
        return super.execute(order, input);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        holding = FIRST;
        return super.execute(join, input);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        holding = SECOND;
        return super.execute(join, input);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        holding = SECOND;
        return super.execute(minus, input);
    }

    /** It holds what it lets through. */
    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new Counted(super.execute(distinct, input), execCxt);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        QueryIterator rows = exec(group.getSubOp(), input);
        VarExprList keys = group.getGroupVars();
        BoundedExpressions bounded = new BoundedExpressions(bounds);
        return new QueryIterGroup(keys.isEmpty() ? rows : new Keys(rows, keys), keys,
                group.getAggregators().stream().map(bounded::aggregate).toList(), execCxt);
    }

    /** What another endpoint is asked stays as it was written. */
    private static final class Inside extends TransformCopy {
        @Override
        public Op transform(OpService service, Op pattern) {
            return service;
        }
    }

    /** Counts groups as they come, by a bit for each hash: never too many. */
    private final class Keys extends QueryIterProcessBinding {
        private static final int BITS = 1 << 24;
        private final VarExprList keys;
        private final BitSet seen = new BitSet();

        Keys(QueryIterator rows, VarExprList keys) {
            super(rows, execCxt);
            this.keys = keys;
        }

        @Override
        public Binding accept(Binding row) {
            int hash = keys.getVars().stream().map(key -> Optional.ofNullable(keys.get(key, row, getExecContext())))
                    .toList().hashCode();
            int bit = (hash * 0x9E3779B1) >>> 8 & BITS - 1;
            if (!seen.get(bit)) {
                seen.set(bit);
                bounds.hold(3 * ROW);
            }
            return row;
        }
    }

    private final class Counted extends QueryIterProcessBinding {
        Counted(QueryIterator rows, ExecutionContext context) {
            super(rows, context);
        }

        @Override
        public Binding accept(Binding row) {
            bounds.hold(ROW + 32L * row.size());
            return row;
        }
    }
}
