package org.mandat.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Concepts;
import org.mandat.vocabulary.Dqv;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;

/** Figures of quality as a graph, by the Data Quality Vocabulary (https://www.w3.org/TR/vocab-dqv/#dqv:QualityMeasurement). */
public final class QualityGraph {
    private QualityGraph() {
    }

    /**
     * Annotated programmes that figures are computed on together.
     *
     * @param name       the last part of its IRI
     * @param labels     by language
     * @param programmes their ids
     */
    public record Group(String name, Map<String, String> labels, List<String> programmes) {
        public Group {
            labels = Map.copyOf(labels);
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * One figure.
     *
     * @param on     the IRI of what it is computed on
     * @param metric the name of a metric of {@code ontology/metrics.ttl}
     * @param share  the counts it is the quotient of, if it is one
     */
    public record Measurement(String on, String metric, BigDecimal value, Optional<Share> share) {
    }

    /** So many cases agree, out of so many. */
    public record Share(int agreeing, int outOf) {
    }

    /** What a group is computed on by. */
    public static String group(String name) {
        return Iri.id("annotation", name);
    }

    /** What a programme is computed on by. */
    public static String programme(String id) {
        return Iri.id("programme", id);
    }

    public static NamedGraph of(List<Group> groups, List<Measurement> measurements) {
        String name = Iri.id("graph", "quality");
        GraphBuilder graph = new GraphBuilder(name, Iri.DATA);
        graph.iri(name, Rdf.type, Dqv.QualityMetadata);
        for (Group group : groups) {
            String iri = group(group.name());
            graph.iri(iri, Rdf.type, Mandat.AnnotationSet);
            group.labels().forEach((language, label) -> graph.text(iri, Rdfs.label, label, language));
            group.programmes().forEach(id -> graph.iri(iri, Mandat.annotates, programme(id)));
        }
        for (Measurement measurement : measurements) {
            String iri = measurement.on() + "/quality/" + measurement.metric();
            graph.iri(iri, Rdf.type, Dqv.QualityMeasurement).iri(iri, Dqv.computedOn, measurement.on())
                    .iri(iri, Dqv.isMeasurementOf, Concepts.METRIC + measurement.metric())
                    .decimal(iri, Dqv.value, measurement.value());
            measurement.share().ifPresent(share -> graph.integer(iri, Mandat.agreeing, share.agreeing()).integer(iri,
                    Mandat.outOf, share.outOf()));
        }
        return graph.build();
    }
}
