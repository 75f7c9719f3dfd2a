package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final List<Match> chosen = new ArrayList<>();

    Dates(RecognisedSentence sentence, Context context) {
        this.sentence = sentence;
        this.context = context;
        Set<Integer> taken = new HashSet<>();
        for (Match match : sentence.matches().stream().filter(m -> m.cue().sense() instanceof Sense.Date)
                .sorted(STRONGEST).toList()) {
            int place = match.figure().map(Capture.OfFigure::from).orElse(match.from());
            if (taken.add(place)) {
                chosen.add(match);
            }
        }
    }

    /** A deadline with its words. */
    record Dated(Reading.Deadline deadline, Passage passage, int from, String cue) {
    }

    /** The tokens of figures that are dates. */
    List<Integer> figures() {
        return chosen.stream().flatMap(match -> match.figure().stream()).map(Capture.OfFigure::from).toList();
    }

    Optional<Dated> deadline() {
        return of(Sense.Role.DEADLINE).map(match -> new Dated(
                new Reading.Deadline(year(match), ((Sense.Date) match.cue().sense()).basis()),
                Passage.clause(sentence.sentence().span(match.from(), match.to())), match.from(), match.cue().iri()));
    }

    Optional<String> start() {
        return of(Sense.Role.START).map(this::year);
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
