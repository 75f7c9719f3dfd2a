package org.mandat.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mandat.document.Folding;
import org.mandat.knowledge.Sense;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** Reads the figures and deadlines that one measure aims at. */
final class Targets {
    /** How many tokens after an amount « par canton » may begin. */
    private static final int REACH = 3;

    private final RecognisedSentence sentence;
    private final Decisions decisions;
    private final String text;
    private final Dates dates;
    private final Indicators indicators;

    Targets(RecognisedSentence sentence, Context context, String text, Decisions decisions) {
        this.decisions = decisions;
        this.sentence = sentence;
        this.text = text;
        this.dates = new Dates(sentence, context, decisions);
        this.indicators = new Indicators(sentence.sentence(), text);
    }

    List<Reading.Target> read(List<Reading.Effect> effects) {
        List<Reading.Target> targets = new ArrayList<>();
        Optional<Dates.Dated> deadline = dates.deadline();
        Optional<String> start = dates.start();
        for (Match match : amounts().values()) {
            Reading.Target alone = target(match, deadline, start, effects);
            // « doubler le nombre d’aidants, passant de 4000 à 8000 »: a figure without words of its own measures the same
            Reading.Target target = targets.isEmpty() ? alone : alone.orOf(targets.get(targets.size() - 1).indicator());
            decisions.accept(match, target);
            targets.add(target);
        }
        if (targets.isEmpty() && deadline.isPresent()) {
            targets.add(deadlineAlone(deadline.get(), start));
        }
        dates.tell(targets);
        return targets;
    }

    /** The strongest cue for each figure that no cue rejects, in text order of the figures. */
    private Map<Integer, Match> amounts() {
        Map<Integer, Match> amounts = new TreeMap<>();
        Map<Integer, Match> taken = new HashMap<>(dates.figures());
        for (Match match : sentence.matches().stream()
                .filter(m -> m.cue().sense() instanceof Sense.Amount || m.cue().sense() instanceof Sense.NoAmount)
                .sorted(Match.STRONGEST_FIRST).toList()) {
            List<Integer> figures = match.captures().stream().filter(Capture.OfFigure.class::isInstance)
                    .map(Capture::from).toList();
            List<Integer> places = figures.isEmpty() ? List.of(match.from()) : figures;
            Optional<Match> before = places.stream().filter(taken::containsKey).map(taken::get).findFirst();
            places.forEach(place -> taken.putIfAbsent(place, match));
            if (before.isPresent()) {
                decisions.reject(match, taken(before.get()), before.get().cue().iri());
            } else if (match.cue().sense() instanceof Sense.Amount) {
                amounts.put(match.from(), match);
            } else {
                decisions.accept(match);
            }
        }
        return amounts;
    }

    private static Reason taken(Match by) {
        return switch (by.cue().sense()) {
            case Sense.Date date -> Reason.IS_DATE;
            case Sense.NoAmount none -> Reason.NO_AIM;
            default -> Reason.BEATEN;
        };
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
        Optional<Match> bound = bound(match);
        bound.ifPresent(decisions::accept);
        List<Passage> evidence = new ArrayList<>(
                List.of(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        deadline.ifPresent(dated -> evidence.add(dated.passage()));
        Optional<Reading.Effect> quantified = effects.stream()
                .filter(effect -> effect.evidence().get(0).span().contains(evidence.get(0).span())
                        && !effect.kind().endsWith("/involve"))
                .findFirst();
        return new Reading.Target(Optional.of(value), Optional.of(amount.unit()), amount.mode(),
                bound.map(m -> ((Sense.Bound) m.cue().sense()).comparator()).orElse(amount.comparator()), baseline,
                per(match),
                deadline.map(Dates.Dated::deadline), start,
                indicators.of(match, bound.map(m -> Math.min(m.from(), match.from())).orElse(match.from())), quantified,
                evidence,
                match.cue().iri());
    }

    /** The bound whose words hold the figure of the amount or, where words stand for it (« au moins un »), its first word. */
    private Optional<Match> bound(Match amount) {
        int place = amount.figure().map(Capture::from).orElse(amount.from());
        return sentence.matches().stream()
                .filter(m -> m.cue().sense() instanceof Sense.Bound && m.from() <= place && place < m.to())
                .min(Match.STRONGEST_FIRST);
    }

    /** « par canton »: the words of what the amount holds for each of, in it or right after it. */
    private Optional<String> per(Match amount) {
        return sentence.matches().stream()
                .filter(m -> m.cue().sense() instanceof Sense.Each && m.from() > amount.from()
                        && m.from() <= amount.to() + REACH)
                .min(Match.STRONGEST_FIRST)
                .map(m -> {
                    decisions.accept(m);
                    return Folding.fold(sentence.sentence().span(m.to() - 1, m.to()).of(text));
                });
    }

    /** A deadline without a figure: all of it by then where the words say all, else just the act. */
    private Reading.Target deadlineAlone(Dates.Dated dated, Optional<String> start) {
        Optional<Match> whole = sentence.matches().stream().filter(match -> match.cue().sense() instanceof Sense.Whole)
                .findFirst();
        List<Passage> evidence = new ArrayList<>(List.of(dated.passage()));
        whole.ifPresent(decisions::accept);
        whole.ifPresent(match -> evidence.add(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        Optional<BigDecimal> value = whole.map(match -> BigDecimal.valueOf(100));
        Optional<String> unit = whole.map(match -> org.mandat.knowledge.Iri.unit("percent"));
        return new Reading.Target(value, unit, Sense.Mode.LEVEL, Sense.Comparator.EXACTLY, Optional.empty(),
                Optional.empty(),
                Optional.of(dated.deadline()),
                start, indicators.by(dated.from(), dated.to()), Optional.empty(), evidence, dated.cue());
    }
}
