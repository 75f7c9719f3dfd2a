package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.knowledge.Sense;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** The dates of one sentence: deadlines, starts, and those that are neither, each resolved to a year. */
final class Dates {
    private static final Comparator<Match> STRONGEST = Comparator.comparingInt((Match match) -> -match.cue().priority())
            .thenComparing(match -> -match.length()).thenComparingInt(Match::from)
            .thenComparing(match -> match.cue().iri());

    private final RecognisedSentence sentence;
    private final Context context;
    private final Decisions decisions;
    private final List<Match> chosen = new ArrayList<>();

    Dates(RecognisedSentence sentence, Context context, Decisions decisions) {
        this.decisions = decisions;
        this.sentence = sentence;
        this.context = context;
        Map<Integer, Match> taken = new HashMap<>();
        for (Match match : sentence.matches().stream().filter(m -> m.cue().sense() instanceof Sense.Date)
                .sorted(STRONGEST).toList()) {
            int place = match.figure().map(Capture.OfFigure::from).orElse(match.from());
            Match stronger = taken.putIfAbsent(place, match);
            if (stronger == null) {
                chosen.add(match);
            } else {
                decisions.reject(match, Reason.BEATEN, stronger.cue().iri());
            }
        }
    }

    /** A deadline with its words. */
    record Dated(Reading.Deadline deadline, Passage passage, int from, String cue) {
    }

    /** The tokens of figures that are dates, each with the cue that says so. */
    Map<Integer, Match> figures() {
        Map<Integer, Match> figures = new HashMap<>();
        chosen.forEach(match -> match.figure().ifPresent(figure -> figures.put(figure.from(), match)));
        return figures;
    }

    Optional<Dated> deadline() {
        return of(Sense.Role.DEADLINE).map(match -> new Dated(
                new Reading.Deadline(year(match), ((Sense.Date) match.cue().sense()).basis()),
                Passage.clause(sentence.sentence().span(match.from(), match.to())), match.from(), match.cue().iri()));
    }

    Optional<String> start() {
        return of(Sense.Role.START).map(this::year);
    }

    /** Says what became of the dates, once it is known which targets they are of. */
    void tell(List<Reading.Target> targets) {
        for (Match match : chosen) {
            Sense.Role role = ((Sense.Date) match.cue().sense()).role();
            Match first = of(role).orElse(match);
            if (role == Sense.Role.START && targets.isEmpty()) {
                decisions.reject(match, Reason.START_ALONE);
            } else if (role != Sense.Role.NEITHER && !first.equals(match)) {
                decisions.reject(match, Reason.BEATEN, first.cue().iri());
            } else if (targets.size() == 1 && targets.get(0).cue().equals(match.cue().iri())) {
                decisions.accept(match, targets.get(0));
            } else {
                decisions.accept(match);
            }
        }
    }

    private Optional<Match> of(Sense.Role role) {
        return chosen.stream().filter(match -> ((Sense.Date) match.cue().sense()).role() == role).findFirst();
    }

    private String year(Match match) {
        Sense.Date date = (Sense.Date) match.cue().sense();
        int figure = match.figure().map(f -> f.value().intValue()).orElse(date.years().orElse(0));
        return String.valueOf(switch (date.basis()) {
            case STATED -> figure;
            case FROM_DOCUMENT_DATE -> context.documentYear() + figure;
            case FROM_MANDATE -> context.mandateYear() + figure;
        });
    }
}
