package org.mandat.graph;

import java.util.function.Function;

import org.mandat.document.Document;
import org.mandat.interpretation.FactIris;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Terms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Xsd;

/** Writes measures and their readings. */
final class MeasureWriter {
    private final GraphBuilder graph;
    private final String id;
    private final FactIris iris;
    private final Function<Passage, String> passages;

    MeasureWriter(GraphBuilder graph, String id, Document document, Function<Passage, String> passages) {
        this.graph = graph;
        this.id = id;
        this.iris = new FactIris(document);
        this.passages = passages;
    }

    void write(Measure measure) {
        String iri = iris.measure(measure);
        graph.iri(iri, Rdf.type, Mandat.Measure).iri(iri, Mandat.statedIn, Iri.id("programme", id))
                .text(iri, Mandat.quote, measure.quote(), "fr").integer(iri, Mandat.specificity, measure.specificity())
                .iri(iri, Mandat.cue, measure.cue());
        if (!measure.sectionPath().isEmpty()) {
            graph.iri(iri, Mandat.inSection, Iri.id("programme", id, "section", measure.sectionPath()));
        }
        measure.passages().forEach(span -> graph.iri(iri, Mandat.passage, passages.apply(Passage.clause(span))));
        measure.proposedBy().forEach(actor -> graph.iri(iri, Mandat.proposedBy, actor));
        measure.endorses().ifPresent(demand -> graph.iri(iri, Mandat.endorses, passages.apply(Passage.clause(demand))));
        for (Reading reading : measure.readings()) {
            switch (reading) {
                case Reading.Effect effect -> effect(iri, effect);
                case Reading.Target target -> target(iri, target);
                case Reading.Relation relation -> relation(iri, relation);
            }
        }
    }

    private void reading(String iri, String measure, String type, Reading reading) {
        graph.iri(iri, Rdf.type, type).iri(iri, Mandat.of, measure).iri(iri, Mandat.cue, reading.cue());
        reading.evidence().forEach(passage -> graph.iri(iri, Mandat.passage, passages.apply(passage)));
    }

    private void effect(String measure, Reading.Effect effect) {
        String iri = iris.reading(measure, effect);
        reading(iri, measure, Mandat.InstitutionalEffect, effect);
        graph.iri(measure, Mandat.effect, iri).iri(iri, Mandat.institution, effect.institution().iri()).iri(iri,
                Mandat.kind, effect.kind());
        effect.condition().ifPresent(condition -> graph.iri(iri, Mandat.condition, passages.apply(condition)));
    }

    private void target(String measure, Reading.Target target) {
        String iri = iris.reading(measure, target);
        reading(iri, measure, Mandat.Target, target);
        graph.iri(measure, Mandat.target, iri);
        target.value().ifPresent(value -> {
            graph.decimal(iri, Mandat.value, value).iri(iri, Mandat.mode, Terms.iri(target.mode())).iri(iri,
                    Mandat.comparator,
                    Terms.iri(target.comparator()));
            target.unit().ifPresent(unit -> graph.iri(iri, Mandat.unit, unit));
        });
        target.baseline().ifPresent(baseline -> graph.decimal(iri, Mandat.baseline, baseline));
        target.start().ifPresent(start -> graph.typed(iri, Mandat.start, start, ProgrammeGraph.dateType(start)));
        target.per().ifPresent(each -> graph.text(iri, Mandat.per, each, "fr"));
        target.indicator().ifPresent(phrase -> graph.text(iri, Mandat.indicator, phrase, "fr"));
        target.quantifies().ifPresent(effect -> graph.iri(iri, Mandat.quantifies, iris.reading(measure, effect)));
        target.deadline().ifPresent(deadline -> deadline(iri, deadline));
    }

    private void deadline(String target, Reading.Deadline deadline) {
        graph.typed(target, Mandat.deadline, deadline.date(), ProgrammeGraph.dateType(deadline.date()))
                .typed(target, Mandat.deadlineEnd, DateEnd.of(deadline.date()), Xsd.dateTime)
                .iri(target, Mandat.deadlineBasis, Terms.iri(deadline.basis()));
    }

    private void relation(String measure, Reading.Relation relation) {
        String iri = iris.reading(measure, relation);
        reading(iri, measure, Mandat.Reading, relation);
        graph.iri(measure, relation.property(), relation.object()).iri(iri, Rdf.predicate, relation.property()).iri(iri,
                Rdf.object,
                relation.object());
        if (relation.ambiguous()) {
            graph.bool(iri, Mandat.ambiguous, true);
        }
    }
}
