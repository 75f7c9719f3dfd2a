package org.mandat.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.graph.Export;
import org.mandat.graph.ExportFormat;
import org.mandat.graph.NamedGraph;
import org.mandat.graph.QualityGraph;
import org.mandat.question.Prefixes;

/** An evaluation as measurements of the Data Quality Vocabulary, of each programme and of each set. */
public final class QualityReport {
    private QualityReport() {
    }

    private static final Map<String, String> PREFIXES = prefixes("mandat", "metric", "programme", "dqv", "rdf", "rdfs",
            "xsd");

    /** As Turtle, in an order that depends on nothing else. */
    public static void write(Evaluation evaluation, OutputStream out) throws IOException {
        NamedGraph graph = of(evaluation);
        new Export(ExportFormat.TURTLE, PREFIXES)
                .write(List.of(new Export.Source(graph.iri(), () -> graph.lines().stream())), out);
    }

    private static Map<String, String> prefixes(String... names) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        for (String name : names) {
            prefixes.put(name, Prefixes.expand(name + ":").orElseThrow());
        }
        return prefixes;
    }

    static NamedGraph of(Evaluation evaluation) {
        List<QualityGraph.Group> groups = new ArrayList<>();
        List<QualityGraph.Measurement> measurements = new ArrayList<>();
        for (String id : evaluation.ids()) {
            measure(QualityGraph.programme(id), evaluation, List.of(id), measurements);
        }
        for (AnnotationSet set : evaluation.sets()) {
            groups.add(new QualityGraph.Group(set.name(), set.labels(), set.documents()));
            measure(QualityGraph.group(set.name()), evaluation, set.documents(), measurements);
        }
        return QualityGraph.of(groups, measurements);
    }

    private static void measure(String on, Evaluation evaluation, Collection<String> ids,
            List<QualityGraph.Measurement> measurements) {
        for (Kind kind : Kind.values()) {
            Tally tally = evaluation.tally(kind, ids);
            Figure figure = Figure.of(tally);
            for (Statistic statistic : Statistic.values()) {
                figure.value(statistic).ifPresent(value -> measurements.add(new QualityGraph.Measurement(on,
                        statistic.metric(kind), value, share(statistic, tally))));
            }
        }
    }

    private static Optional<QualityGraph.Share> share(Statistic statistic, Tally tally) {
        return switch (statistic) {
            case PRECISION -> Optional.of(new QualityGraph.Share(tally.right(), tally.found()));
            case RECALL -> Optional.of(new QualityGraph.Share(tally.hit(), tally.wanted()));
            case F1 -> Optional.empty();
        };
    }
}
