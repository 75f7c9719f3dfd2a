package org.mandat.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Sense;
import org.mandat.vocabulary.Mandat;

/** Puts right what was read. What is put right keeps the evidence and the cue that it was read by. */
final class Amendment {
    private final Map<String, Entity> entities;

    /** @param entities that a correction may name, by IRI */
    Amendment(Map<String, Entity> entities) {
        this.entities = Map.copyOf(entities);
    }

    static boolean isTheme(Reading reading) {
        return reading instanceof Reading.Relation relation && relation.property().equals(Mandat.theme);
    }

    /** Empty if the correction names a body that the document no longer names. */
    Optional<Reading> of(Reading reading, Correction correction) {
        return switch (correction) {
            case Correction.OfEffect right when reading instanceof Reading.Effect effect -> effect(effect, right);
            case Correction.OfTarget right when reading instanceof Reading.Target target ->
                Optional.of(target(target, right));
            case Correction.OfRelation(String property, String object) when reading instanceof Reading.Relation ->
                Optional.of(new Reading.Relation(property, object, false, reading.evidence(), reading.cue()));
            case Correction.OfMeasure measure -> throw mismatch(measure, reading);
            case Correction.OfEffect effect -> throw mismatch(effect, reading);
            case Correction.OfTarget target -> throw mismatch(target, reading);
            case Correction.OfRelation relation -> throw mismatch(relation, reading);
        };
    }

    /** The same measure, its specificity and themes put right. A theme that nothing was read from has the measure's own evidence. */
    static Measure of(Measure measure, Correction.OfMeasure right) {
        List<Reading> readings = new ArrayList<>(measure.readings());
        if (!right.themes().isEmpty()) {
            List<Reading> read = readings.stream().filter(Amendment::isTheme).toList();
            readings.removeAll(read);
            for (String theme : right.themes()) {
                readings.add(read.stream().filter(known -> ((Reading.Relation) known).object().equals(theme))
                        .findFirst().orElseGet(() -> theme(theme, measure, read)));
            }
        }
        return measure.with(right.specificity().orElse(measure.specificity()), readings);
    }

    private static Reading theme(String theme, Measure measure, List<Reading> read) {
        List<Passage> evidence = read.isEmpty()
                ? measure.passages().stream().map(Passage::clause).toList()
                : read.get(0).evidence();
        return new Reading.Relation(Mandat.theme, theme, false, evidence,
                read.isEmpty() ? measure.cue() : read.get(0).cue());
    }

    private Optional<Reading> effect(Reading.Effect effect, Correction.OfEffect right) {
        Optional<Entity> institution = right.institution().isEmpty()
                ? Optional.of(effect.institution())
                : right.institution().map(entities::get);
        return institution.map(body -> new Reading.Effect(body, right.kind().orElse(effect.kind()), effect.evidence(),
                effect.cue(), effect.condition()));
    }

    private static Reading target(Reading.Target read, Correction.OfTarget right) {
        Optional<Sense.Basis> basis = right.basis().or(() -> read.deadline().map(Reading.Deadline::basis));
        Optional<Reading.Deadline> deadline = right.deadline().or(() -> read.deadline().map(Reading.Deadline::date))
                .map(date -> new Reading.Deadline(date, basis.orElse(Sense.Basis.STATED)));
        return new Reading.Target(right.value().or(read::value), right.unit().or(read::unit),
                right.mode().orElse(read.mode()), right.comparator().orElse(read.comparator()),
                right.baseline().or(read::baseline), right.per().or(read::per), deadline, right.start().or(read::start),
                right.indicator().or(read::indicator), read.quantifies(), read.nth(), read.evidence(), read.cue());
    }

    private static IllegalStateException mismatch(Correction correction, Reading reading) {
        return new IllegalStateException(correction + " cannot correct " + reading);
    }
}
