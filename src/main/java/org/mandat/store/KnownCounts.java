package org.mandat.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets.DynamicDatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.mandat.vocabulary.Rdf;

/**
 * Puts what the {@link Statistics} know in the place of patterns that would have to be counted: how many statements there are in all, of each property and graph,
 * how many instances of each class, and which of these there are. It is what people and harvesters ask first of an endpoint that is new to them.
 */
public final class KnownCounts {
    private static final Node TYPE = NodeFactory.createURI(Rdf.type);
    private static final Node NO_KEY = Node.ANY;
    private static final long UNKNOWN = -1;

    private final Statistics statistics;

    private KnownCounts(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Those of a dataset that was counted; none of a selection of its graphs. */
    public static Optional<KnownCounts> of(DatasetGraph dataset) {
        return dataset instanceof DynamicDatasetGraph
                ? Optional.empty()
                : Optional.ofNullable(dataset.getContext().<Statistics>get(Statistics.COUNTED)).map(KnownCounts::new);
    }

    /**
     * How often a pattern matches.
     *
     * @param different for each of its variables how many different things it stands for; {@value #UNKNOWN} where that is not known
     */
    private record Count(long matches, Map<Var, Long> different) {
        static Count of(OnePattern pattern, long matches, long subjects, long predicates, long objects) {
            Map<Var, Long> different = new HashMap<>();
            note(different, pattern.subject(), subjects);
            note(different, pattern.predicate(), predicates);
            note(different, pattern.object(), objects);
            pattern.graph().ifPresent(graph -> note(different, graph, UNKNOWN));
            return new Count(matches, different);
        }

        private static void note(Map<Var, Long> different, Node part, long number) {
            if (Var.isVar(part)) {
                different.put(Var.alloc(part), number);
            }
        }
    }

    /** The same query with what is known in it. Only what the whole query is made of is looked at: further inside, a pattern may speak of other graphs. */
    public Op in(Op query) {
        return switch (query) {
            case OpGroup group -> counted(group).orElse(query);
            case OpDistinct distinct when distinct.getSubOp() instanceof OpProject project
                    && project.getVars().size() == 1 ->
                listed(project).orElse(query);
            case OpGraph graph -> query;
            case OpService service -> query;
            case Op1 outer -> {
                Op inner = in(outer.getSubOp());
                yield inner == outer.getSubOp() ? query : outer.copy(inner);
            }
            default -> query;
        };
    }

    private Optional<Op> counted(OpGroup group) {
        List<Var> keys = group.getGroupVars().getVars();
        if (keys.size() > 1 || !group.getGroupVars().getExprs().isEmpty()) {
            return Optional.empty();
        }
        return OnePattern.of(group.getSubOp()).flatMap(pattern -> keys.isEmpty()
                ? whole(pattern).flatMap(count -> table(group, keys, Map.of(NO_KEY, count)))
                : each(pattern, keys.getFirst()).flatMap(counts -> table(group, keys, counts)));
    }

    private Optional<Op> listed(OpProject project) {
        Var variable = project.getVars().getFirst();
        return OnePattern.of(project.getSubOp()).flatMap(pattern -> each(pattern, variable)).map(counts -> {
            Table table = TableFactory.create(List.of(variable));
            counts.keySet().forEach(key -> table.addBinding(BindingFactory.binding(variable, key)));
            return OpTable.create(table);
        });
    }

    /** A row for each key; nothing if an aggregate is of another kind, or of something that is not known. */
    private static Optional<Op> table(OpGroup group, List<Var> keys, Map<Node, Count> counts) {
        Table table = TableFactory.create();
        for (Map.Entry<Node, Count> each : counts.entrySet()) {
            BindingBuilder row = Binding.builder();
            keys.forEach(key -> row.add(key, each.getKey()));
            for (ExprAggregator aggregate : group.getAggregators()) {
                OptionalLong number = number(aggregate.getAggregator(), each.getValue());
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                row.add(aggregate.getVar(), NodeValue.makeInteger(number.getAsLong()).asNode());
            }
            table.addBinding(row.build());
        }
        return Optional.of(OpTable.create(table));
    }

    private static OptionalLong number(Aggregator aggregator, Count count) {
        if (aggregator instanceof AggCount) {
            return OptionalLong.of(count.matches());
        }
        boolean different = aggregator instanceof AggCountVarDistinct;
        if (!different && !(aggregator instanceof AggCountVar) || !aggregator.getExprList().get(0).isVariable()) {
            return OptionalLong.empty();
        }
        Long known = count.different().get(aggregator.getExprList().get(0).asVar());
        return known == null || different && known == UNKNOWN
                ? OptionalLong.empty()
                : OptionalLong.of(different ? known : count.matches());
    }

    private Optional<Count> whole(OnePattern pattern) {
        if (pattern.graph().isPresent()) {
            return Optional.of(pattern).filter(OnePattern::isOpen).map(open -> {
                Node graph = open.graph().orElseThrow();
                return graphs(open, Var.isVar(graph)
                        ? statistics.graphs().values().stream().mapToLong(Long::longValue).sum()
                        : statistics.graphs().getOrDefault(graph.getURI(), 0L));
            });
        }
        if (pattern.isOpen()) {
            return Optional.of(Count.of(pattern, statistics.triples(), statistics.subjects(),
                    statistics.properties().size(), statistics.objects()));
        }
        if (!Var.isVar(pattern.subject()) || Var.isVar(pattern.predicate())) {
            return Optional.empty();
        }
        if (Var.isVar(pattern.object())) {
            return Optional.of(ofProperty(pattern, statistics.properties().getOrDefault(pattern.predicate().getURI(),
                    new Statistics.Property(0, 0, 0))));
        }
        return Optional.of(pattern).filter(each -> each.predicate().equals(TYPE))
                .map(each -> instances(each, statistics.classes().getOrDefault(each.object().getURI(), 0L)));
    }

    /** The same for each thing that one of its variables stands for. */
    private Optional<Map<Node, Count>> each(OnePattern pattern, Var key) {
        if (pattern.isOpen() && pattern.graph().filter(key::equals).isPresent()) {
            return Optional.of(byNode(statistics.graphs(), number -> graphs(pattern, number)));
        }
        if (pattern.graph().isPresent()) {
            return Optional.empty();
        }
        if (pattern.isOpen() && key.equals(pattern.predicate())) {
            return Optional.of(byNode(statistics.properties(), property -> ofProperty(pattern, property)));
        }
        return Optional.of(pattern).filter(each -> each.predicate().equals(TYPE) && Var.isVar(each.subject())
                && key.equals(each.object()) && classesHaveNames())
                .map(each -> byNode(statistics.classes(), number -> instances(each, number)));
    }

    /** A class without a name is not counted. */
    private boolean classesHaveNames() {
        return statistics.classes().values().stream().mapToLong(Long::longValue).sum() == Optional
                .ofNullable(statistics.properties().get(Rdf.type)).map(Statistics.Property::triples).orElse(0L);
    }

    private static <T> Map<Node, Count> byNode(Map<String, T> known, Function<T, Count> count) {
        return known.entrySet().stream().collect(Collectors.toMap(each -> NodeFactory.createURI(each.getKey()),
                each -> count.apply(each.getValue())));
    }

    private static Count ofProperty(OnePattern pattern, Statistics.Property property) {
        return Count.of(pattern, property.triples(), property.subjects(), 1, property.objects());
    }

    private static Count instances(OnePattern pattern, long number) {
        return Count.of(pattern, number, number, 1, 1);
    }

    private static Count graphs(OnePattern pattern, long number) {
        return Count.of(pattern, number, UNKNOWN, UNKNOWN, UNKNOWN);
    }
}
