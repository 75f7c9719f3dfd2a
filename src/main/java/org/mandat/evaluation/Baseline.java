package org.mandat.evaluation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.QualityGraph;
import org.mandat.graph.RdfFile;
import org.mandat.question.Answer;
import org.mandat.question.Sparql;
import org.mandat.store.UnionDataset;
import org.mandat.vocabulary.Dqv;

/**
 * Recorded figures, below which later ones must not fall far.
 *
 * @param columns one for each set of programmes
 */
public record Baseline(List<Column> columns) {
    /** By how much F1 may be less than recorded. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final String QUERY = "SELECT ?measurement ?value { ?measurement <" + Dqv.value + "> ?value }";

    public Baseline {
        columns = List.copyOf(columns);
    }

    /** An F1 that is less than recorded by more than the tolerance. */
    public record Fall(String programmes, Kind kind, BigDecimal recorded, Optional<BigDecimal> now) {
        @Override
        public String toString() {
            return kind.keyword() + " on " + programmes + ": F1 " + recorded + " was recorded, now it is "
                    + Figure.shown(now);
        }
    }

    /**
     * Reads what {@link QualityReport} says.
     *
     * @throws MandatException DOCUMENT if the file cannot be read or records no set
     */
    public static Baseline read(Path file) {
        UnionDataset graph = UnionDataset.of(RdfFile.read(file));
        Map<String, BigDecimal> values = new HashMap<>();
        for (Binding row : ((Answer.Rows) Answer.to(Sparql.parse(QUERY), graph)).rows()) {
            values.put(row.get("measurement").getURI(), new BigDecimal(row.get("value").getLiteralLexicalForm()));
        }
        List<AnnotationSet> sets = AnnotationSet.of(graph);
        if (sets.isEmpty() || values.isEmpty()) {
            throw new MandatException(ErrorCode.DOCUMENT,
                    file + ": no figures of a set of programmes; record some with mandat evaluate --format turtle");
        }
        int most = sets.stream().mapToInt(set -> set.documents().size()).max().orElse(0);
        return new Baseline(sets.stream()
                .map(set -> new Column(set.documents().size() == most && sets.size() > 1 ? Column.ALL : set.title(),
                        set.documents(), figures(set, values)))
                .toList());
    }

    private static Map<Kind, Figure> figures(AnnotationSet set, Map<String, BigDecimal> values) {
        Map<Kind, Figure> figures = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Optional<BigDecimal>> recorded = new ArrayList<>();
            for (Statistic statistic : Statistic.values()) {
                recorded.add(Optional.ofNullable(
                        values.get(QualityGraph.group(set.name()) + "/quality/" + statistic.metric(kind))));
            }
            figures.put(kind, new Figure(recorded.get(0), recorded.get(1), recorded.get(2)));
        }
        return figures;
    }

    /**
     * Where an evaluation is worse than recorded, in the sets of which it has all programmes.
     *
     * @throws MandatException USAGE if there is no such set
     */
    public List<Fall> falls(Evaluation evaluation) {
        List<Column> comparable = columns.stream().filter(column -> evaluation.ids().containsAll(column.documents()))
                .toList();
        if (comparable.isEmpty()) {
            throw new MandatException(ErrorCode.USAGE,
                    "no recorded set of programmes is evaluated whole; evaluate more of them");
        }
        List<Fall> falls = new ArrayList<>();
        for (Column column : comparable) {
            for (Kind kind : Kind.values()) {
                Optional<BigDecimal> now = Figure.of(evaluation.tally(kind, column.documents())).f1();
                column.figure(kind).f1()
                        .filter(recorded -> now.isEmpty() || now.get().add(TOLERANCE).compareTo(recorded) < 0)
                        .ifPresent(recorded -> falls.add(new Fall(column.title(), kind, recorded, now)));
            }
        }
        return falls;
    }
}
