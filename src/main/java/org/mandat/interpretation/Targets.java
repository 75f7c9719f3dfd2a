package org.mandat.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    private final BitSet stated;
    private final Dates dates;
    private final Indicators indicators;

    Targets(RecognisedSentence sentence, Context context, String text, Grammar grammar, Decisions decisions) {
        this.decisions = decisions;
        this.sentence = sentence;
        this.text = text;
        boolean figures = sentence.matches().stream().anyMatch(
                match -> match.cue().sense() instanceof Sense.Amount || match.cue().sense() instanceof Sense.Date);
        this.stated = figures ? grammar.clauses().of(sentence.sentence()).stated() : new BitSet();
        this.dates = new Dates(sentence, context, stated, decisions);
        this.indicators = new Indicators(sentence.sentence(), text);
    }

    List<Reading.Target> read(List<Reading.Effect> effects) {
        List<Reading.Target> targets = new ArrayList<>();
        List<Dates.Dated> deadlines = dates.deadlines();
        Optional<String> start = dates.start();
        List<Match> amounts = List.copyOf(amounts().values());
        Set<Match> used = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            Match match = amounts.get(i);
            int next = i + 1 < amounts.size() ? place(amounts.get(i + 1)) : sentence.sentence().size();
            Optional<Dates.Dated> deadline = deadline(deadlines, match, next);
            deadline.ifPresent(dated -> used.add(dated.match()));
            Reading.Target alone = target(match, deadline, start, effects);
            // « doubler le nombre d’aidants, passant de 4000 à 8000 »: a figure without words of its own measures the same
            Reading.Target target = numbered(
                    targets.isEmpty() ? alone : alone.orOf(targets.get(targets.size() - 1).indicator()), targets);
            decisions.accept(match, target);
            targets.add(target);
        }
        boolean bare = targets.isEmpty();
        int end = 0; // of the last deadline that stands alone: « avant l’été » within « avant l’été 2018 » is no other
        for (Dates.Dated dated : deadlines) {
            Optional<Match> whole = whole(dated, amounts, deadlines);
            if (!used.contains(dated.match())
                    && (bare && dated.match().from() >= end || whole.isPresent() && deadlines.size() > 1)) {
                used.add(dated.match());
                end = dated.match().to();
                targets.add(numbered(deadlineAlone(dated, whole, start), targets));
            }
        }
        dates.tell(targets, used);
        return targets;
    }

    private Reading.Target numbered(Reading.Target target, List<Reading.Target> before) {
        String words = words(target);
        return target.nth(1 + (int) before.stream().filter(other -> words(other).equals(words)).count());
    }

    private String words(Reading.Target target) {
        return Folding.fold(target.evidence().get(0).span().of(text));
    }

    /** « 75 % en 2017, la totalité en 2022 »: the deadline that stands between an amount and the next; else the first. */
    private static Optional<Dates.Dated> deadline(List<Dates.Dated> deadlines, Match amount, int next) {
        int place = place(amount);
        return deadlines.stream().filter(dated -> dated.match().from() >= place && dated.match().from() < next)
                .findFirst().or(() -> deadlines.stream().findFirst());
    }

    private static int place(Match amount) {
        return amount.captures().stream().filter(Capture.OfFigure.class::isInstance).mapToInt(Capture::from).max()
                .orElse(amount.from());
    }

    /** The words that say all in the part of the sentence that a deadline ends; anywhere, where it is the only one. */
    private Optional<Match> whole(Dates.Dated dated, List<Match> amounts, List<Dates.Dated> deadlines) {
        int begin = deadlines.size() == 1 && amounts.isEmpty()
                ? 0
                : Stream.concat(amounts.stream(), deadlines.stream().map(Dates.Dated::match))
                        .filter(match -> match.from() < dated.match().from()).mapToInt(Match::to).max().orElse(0);
        int end = deadlines.size() == 1 ? sentence.sentence().size() : dated.match().to();
        return sentence.matches().stream().filter(match -> match.cue().sense() instanceof Sense.Whole
                && match.from() >= begin && match.from() < end).findFirst();
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
            } else if (match.cue().sense() instanceof Sense.NoAmount) {
                decisions.accept(match);
            } else if (stated.get(places.getLast())) {
                decisions.reject(match, Reason.STATED);
            } else if (dates.isOfThePast(match.to())) {
                decisions.reject(match, Reason.PAST);
            } else {
                amounts.put(places.getLast(), match);
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
                1,
                evidence, match.cue().iri());
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
    private Reading.Target deadlineAlone(Dates.Dated dated, Optional<Match> whole, Optional<String> start) {
        List<Passage> evidence = new ArrayList<>(List.of(dated.passage()));
        whole.ifPresent(decisions::accept);
        whole.ifPresent(match -> evidence.add(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        Optional<BigDecimal> value = whole.map(match -> BigDecimal.valueOf(100));
        Optional<String> unit = whole.map(match -> org.mandat.knowledge.Iri.unit("percent"));
        return new Reading.Target(value, unit, Sense.Mode.LEVEL, Sense.Comparator.EXACTLY, Optional.empty(),
                Optional.empty(),
                Optional.of(dated.deadline()),
                start, indicators.by(dated.match().from(), dated.match().to()), Optional.empty(), 1,
                evidence, dated.match().cue().iri());
    }
}
