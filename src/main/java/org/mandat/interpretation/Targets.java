package org.mandat.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mandat.knowledge.Sense;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** Reads the figures and deadlines that one measure aims at. */
final class Targets {
    private final RecognisedSentence sentence;
    private final Dates dates;
    private final Indicators indicators;

    Targets(RecognisedSentence sentence, Context context, String text) {
        this.sentence = sentence;
        this.dates = new Dates(sentence, context);
        this.indicators = new Indicators(sentence.sentence(), text);
    }

    List<Reading.Target> read(List<Reading.Effect> effects) {
        List<Reading.Target> targets = new ArrayList<>();
        Optional<Dates.Dated> deadline = dates.deadline();
        Optional<String> start = dates.start();
        for (Match match : amounts().values()) {
            targets.add(target(match, deadline, start, effects));
        }
        if (targets.isEmpty() && deadline.isPresent()) {
            targets.add(deadlineAlone(deadline.get(), start));
        }
        return targets;
    }

    /** The strongest cue for each figure that no cue rejects, in text order of the figures. */
    private Map<Integer, Match> amounts() {
        Map<Integer, Match> amounts = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        dates.figures().forEach(taken::add);
        for (Match match : sentence.matches().stream()
                .filter(m -> m.cue().sense() instanceof Sense.Amount || m.cue().sense() instanceof Sense.NoAmount)
                .sorted(Match.STRONGEST_FIRST).toList()) {
            List<Integer> figures = match.captures().stream().filter(Capture.OfFigure.class::isInstance)
                    .map(Capture::from).toList();
            List<Integer> places = figures.isEmpty() ? List.of(match.from()) : figures;
            boolean free = places.stream().noneMatch(taken::contains);
            taken.addAll(places);
            if (free && match.cue().sense() instanceof Sense.Amount) {
                amounts.put(match.from(), match);
            }
        }
        Map<Integer, Match> ordered = new LinkedHashMap<>();
        amounts.keySet().stream().sorted().forEach(from -> ordered.put(from, amounts.get(from)));
        return ordered;
    }

    private Reading.Target target(Match match, Optional<Dates.Dated> deadline, Optional<String> start,
            List<Reading.Effect> effects) {
        Sense.Amount amount = (Sense.Amount) match.cue().sense();
        List<BigDecimal> figures = match.captures().stream().filter(Capture.OfFigure.class::isInstance)
                .map(capture -> ((Capture.OfFigure) capture).value()).toList();
        // « passant de 4000 à 8000 »: the first of two figures is where it starts from
        Optional<BigDecimal> baseline = figures.size() > 1 ? Optional.of(figures.get(0)) : Optional.empty();
        BigDecimal value = figures.isEmpty()
                ? new BigDecimal(amount.value().orElse("1"))
                : figures.get(figures.size() - 1);
        List<Passage> evidence = new ArrayList<>(
                List.of(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        deadline.ifPresent(dated -> evidence.add(dated.passage()));
        Optional<Reading.Effect> quantified = effects.stream()
                .filter(effect -> effect.evidence().get(0).span().contains(evidence.get(0).span())
                        && !effect.kind().endsWith("/involve"))
                .findFirst();
        return new Reading.Target(Optional.of(value), Optional.of(amount.unit()), amount.mode(),
                bound(match).orElse(amount.comparator()), baseline,
                deadline.map(Dates.Dated::deadline), start, indicators.of(match), quantified, evidence,
                match.cue().iri());
    }

    /** The bound whose words hold the figure of the amount. */
    private Optional<Sense.Comparator> bound(Match amount) {
        return amount.figure().flatMap(figure -> sentence.matches().stream()
                .filter(m -> m.cue().sense() instanceof Sense.Bound
                        && m.captures().stream().anyMatch(c -> c.from() == figure.from()))
                .sorted(Match.STRONGEST_FIRST).map(m -> ((Sense.Bound) m.cue().sense()).comparator()).findFirst());
    }

    /** A deadline without a figure: all of it by then where the words say all, else just the act. */
    private Reading.Target deadlineAlone(Dates.Dated dated, Optional<String> start) {
        Optional<Match> whole = sentence.matches().stream().filter(match -> match.cue().sense() instanceof Sense.Whole)
                .findFirst();
        List<Passage> evidence = new ArrayList<>(List.of(dated.passage()));
        whole.ifPresent(match -> evidence.add(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        Optional<BigDecimal> value = whole.map(match -> BigDecimal.valueOf(100));
        Optional<String> unit = whole.map(match -> org.mandat.knowledge.Iri.unit("percent"));
        return new Reading.Target(value, unit, Sense.Mode.LEVEL, Sense.Comparator.EXACTLY, Optional.empty(),
                Optional.of(dated.deadline()),
                start, indicators.before(dated.from()), Optional.empty(), evidence, dated.cue());
    }
}
