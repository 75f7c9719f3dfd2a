package org.mandat.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mandat.interpretation.FactIris;
import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Entity;

/** Applies the reviews of one document to what was read of it. They contradict each other nowhere: whoever reads them sees to that. */
public final class Reviewing {
    private final Interpretation read;
    private final FactIris iris;
    private final Amendment amendment;
    private final Map<String, List<Review>> byTarget;
    private final Map<Review, Applied> applied = new HashMap<>();

    private Reviewing(Interpretation read, List<Review> reviews, Map<String, Entity> entities) {
        this.read = read;
        this.iris = new FactIris(read.text().layout().document());
        Map<String, Entity> known = new HashMap<>(entities);
        read.bodies().forEach(body -> known.put(body.iri(), body));
        this.amendment = new Amendment(known);
        this.byTarget = reviews.stream().collect(Collectors.groupingBy(Review::target, LinkedHashMap::new,
                Collectors.toList()));
    }

    /**
     * @param reviews  of this document
     * @param entities that corrections may name, by IRI; those that the document itself names are known
     */
    public static Reviewed apply(Interpretation read, List<Review> reviews, Map<String, Entity> entities) {
        return reviews.isEmpty()
                ? new Reviewed(read, List.of(), List.of())
                : new Reviewing(read, reviews, entities).apply(reviews);
    }

    private Reviewed apply(List<Review> reviews) {
        List<Measure> measures = read.measures().stream().flatMap(measure -> reviewed(measure).stream()).toList();
        Successors successors = new Successors(read, iris);
        List<Applied> outcomes = reviews.stream()
                .map(review -> applied.getOrDefault(review, new Applied.Stale(review, successors.of(review)))).toList();
        Interpretation standing = Bodies.stillNamed(read, measures);
        return new Reviewed(standing, outcomes.stream().map(outcome -> worded(outcome, standing)).toList(),
                outcomes.stream().filter(Applied.Stale.class::isInstance)
                        .map(stale -> successors.report((Applied.Stale) stale)).toList());
    }

    /** A body that is no longer described is told by its name. */
    private Applied worded(Applied outcome, Interpretation standing) {
        Map<String, String> gone = read.bodies().stream().filter(body -> !standing.bodies().contains(body))
                .collect(Collectors.toMap(Entity::iri, Entity::label, (one, same) -> one));
        return switch (outcome) {
            case Applied.Withdrawn(Review review, Applied.AsRead before) ->
                new Applied.Withdrawn(review, before.naming(gone));
            case Applied.Stands(Review review, List<String> facts, Optional<Applied.AsRead> before) ->
                new Applied.Stands(review, facts, before.map(claims -> claims.naming(gone)));
            case Applied.Stale stale -> stale;
        };
    }

    private Optional<Measure> reviewed(Measure measure) {
        String iri = iris.measure(measure);
        List<Review> reviews = byTarget.getOrDefault(iri, List.of());
        boolean rejected = reviews.stream().anyMatch(review -> review.verdict() instanceof Verdict.Rejected);
        List<Reading> readings = readings(iri, measure);
        Measure standing = measure.with(measure.specificity(), readings);
        for (Review review : reviews) {
            switch (review.verdict()) {
                case Verdict.Confirmed confirmed ->
                    applied.put(review, new Applied.Stands(review, List.of(iri), Optional.empty()));
                case Verdict.Rejected no -> applied.put(review, new Applied.Withdrawn(review,
                        asRead(Claims.of(iri, measure).subList(0, 1), measure)));
                case Verdict.Corrected(Correction correction) -> {
                    Correction.OfMeasure right = (Correction.OfMeasure) correction;
                    standing = Amendment.of(standing, right);
                    applied.put(review, stands(review, facts(iri, standing, right),
                            asRead(Claims.of(iri, measure), measure)));
                }
            }
        }
        return rejected ? Optional.empty() : Optional.of(standing);
    }

    private List<Reading> readings(String measure, Measure of) {
        Map<Reading, Optional<Reading>> verdicts = new LinkedHashMap<>();
        for (Reading reading : of.readings()) {
            String iri = iris.reading(measure, reading);
            Optional<Reading> standing = Optional.of(reading);
            for (Review review : byTarget.getOrDefault(iri, List.of())) {
                Applied.AsRead before = new Applied.AsRead(Claims.of(iri, measure, reading), evidence(reading),
                        reading.cue());
                switch (review.verdict()) {
                    case Verdict.Confirmed confirmed ->
                        applied.put(review, new Applied.Stands(review, List.of(iri), Optional.empty()));
                    case Verdict.Rejected rejected -> {
                        standing = Optional.empty();
                        applied.put(review, new Applied.Withdrawn(review, before));
                    }
                    case Verdict.Corrected(Correction correction) -> {
                        Optional<Reading> right = amendment.of(reading, correction);
                        standing = right.or(() -> Optional.of(reading));
                        right.ifPresent(now -> applied.put(review,
                                stands(review, List.of(iris.reading(measure, now)), before)));
                    }
                }
            }
            verdicts.put(reading, standing);
        }
        return settled(measure, verdicts);
    }

    /** Each fact once, and what quantifies an effect quantifies what became of it. */
    private List<Reading> settled(String measure, Map<Reading, Optional<Reading>> verdicts) {
        Map<String, List<Reading>> settled = new LinkedHashMap<>();
        verdicts.forEach((before, after) -> after.ifPresent(reading -> {
            List<Reading> same = settled.computeIfAbsent(iris.reading(measure, reading), key -> new ArrayList<>());
            if (same.isEmpty() || before.equals(reading)) {
                same.add(reading instanceof Reading.Target target
                        ? target.quantifying(target.quantifies()
                                .flatMap(effect -> Objects
                                        .requireNonNull(verdicts.getOrDefault(effect, Optional.empty())))
                                .map(effect -> (Reading.Effect) effect))
                        : reading);
            }
        }));
        return settled.values().stream().flatMap(List::stream).toList();
    }

    private static List<Passage> evidence(Reading reading) {
        List<Passage> evidence = new ArrayList<>(reading.evidence());
        if (reading instanceof Reading.Effect effect) {
            effect.condition().ifPresent(evidence::add);
        }
        return evidence;
    }

    private static Applied.AsRead asRead(List<Claim> claims, Measure measure) {
        return new Applied.AsRead(claims, measure.passages().stream().map(Passage::clause).toList(), measure.cue());
    }

    /** Of what was read, only what the correction speaks of is no longer stated. */
    private static Applied stands(Review review, List<String> facts, Applied.AsRead before) {
        Applied.Stands all = new Applied.Stands(review, facts, Optional.of(before));
        List<String> properties = all.right().stream().map(Claim::property).toList();
        boolean plain = review.verdict() instanceof Verdict.Corrected(Correction.OfRelation relation);
        return new Applied.Stands(review, facts, Optional.of(new Applied.AsRead(before.claims().stream()
                .filter(claim -> plain || properties.contains(claim.property())).toList(), before.evidence(),
                before.cue())));
    }

    private List<String> facts(String measure, Measure corrected, Correction.OfMeasure right) {
        List<String> facts = new ArrayList<>(List.of(measure));
        corrected.readings().stream().filter(reading -> reading instanceof Reading.Relation relation
                && Amendment.isTheme(reading) && right.themes().contains(relation.object()))
                .forEach(theme -> facts.add(iris.reading(measure, theme)));
        return facts;
    }
}
