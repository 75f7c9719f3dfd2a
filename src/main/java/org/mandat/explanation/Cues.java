package org.mandat.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.interpretation.Decision;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Sense;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** The cues that fired in one sentence, each once for the words in which it did. */
final class Cues {
    private record Place(String cue, Span span) {
    }

    private final RecognisedSentence sentence;
    private final String text;

    Cues(RecognisedSentence sentence, String text) {
        this.sentence = sentence;
        this.text = text;
    }

    /** By what they mean, then in the order of the decisions. */
    List<FiredCue> of(List<Decision> decisions) {
        Map<Place, List<Decision>> byPlace = new LinkedHashMap<>();
        decisions.stream().sorted(Comparator.comparingInt(decision -> group(decision.cue().sense())))
                .forEach(decision -> byPlace.computeIfAbsent(new Place(decision.cue().iri(), decision.span()),
                        place -> new ArrayList<>()).add(decision));
        List<FiredCue> fired = new ArrayList<>();
        byPlace.forEach((place, made) -> {
            FiredCue next = fired(place, made);
            if (fired.stream().noneMatch(other -> other.saysNoLessThan(next))) {
                fired.removeIf(next::saysNoLessThan);
                fired.add(next);
            }
        });
        return fired;
    }

    private static int group(Sense sense) {
        return switch (sense) {
            case Sense.Commitment commitment -> 0;
            case Sense.Endorsement endorsement -> 1;
            case Sense.Effect effect -> 2;
            case Sense.Condition condition -> 3;
            case Sense.Amount amount -> 4;
            case Sense.NoAmount none -> 4;
            case Sense.Bound bound -> 5;
            case Sense.Each each -> 5;
            case Sense.Date date -> 6;
            case Sense.Whole whole -> 7;
            case Sense.Relation relation -> 8;
            case Sense.Theme theme -> 9;
        };
    }

    private FiredCue fired(Place place, List<Decision> decisions) {
        Cue cue = decisions.get(0).cue();
        List<Capture> captures = sentence.matches().stream().filter(match -> isAt(match, place)).findFirst()
                .map(Match::captures).orElse(List.of());
        return new FiredCue(Wording.cue(cue.iri()), cue.priority(), Wording.of(cue.sense()), place.span(),
                words(place.span(), captures), captures.stream().map(this::slot).toList(),
                outcomes(decisions));
    }

    /** That it says again what it gives is no news. */
    private static List<FiredCue.Outcome> outcomes(List<Decision> decisions) {
        boolean counts = decisions.stream().anyMatch(Decision.Accepted.class::isInstance);
        return decisions.stream().filter(decision -> !(counts && decision instanceof Decision.Rejected rejected
                && rejected.by().filter(decision.cue().iri()::equals).isPresent())).map(Cues::outcome).toList();
    }

    private boolean isAt(Match match, Place place) {
        return match.cue().iri().equals(place.cue())
                && sentence.sentence().span(match.from(), match.to()).equals(place.span());
    }

    /** The words with what the slots hold in brackets. */
    private String words(Span span, List<Capture> captures) {
        StringBuilder words = new StringBuilder();
        int at = span.begin();
        for (Capture capture : captures) {
            Span held = sentence.sentence().span(capture.from(), capture.to());
            if (held.begin() >= at && held.end() <= span.end()) {
                words.append(text, at, held.begin()).append('[').append(held.of(text)).append(']');
                at = held.end();
            }
        }
        return Folding.fold(words.append(text, at, span.end()));
    }

    private String slot(Capture capture) {
        return switch (capture) {
            case Capture.OfMention named -> String.join(" or ",
                    named.mention().candidates().stream().map(entity -> Wording.thing(entity.iri())).toList());
            case Capture.OfFigure figure -> figure.value().toPlainString();
            case Capture.OfPhrase phrase -> Folding.fold(held(phrase));
            case Capture.OfPronoun pronoun -> Folding.fold(held(pronoun));
        };
    }

    private String held(Capture capture) {
        return sentence.sentence().span(capture.from(), capture.to()).of(text);
    }

    private static FiredCue.Outcome outcome(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> new FiredCue.Outcome(true, gave(accepted), Optional.empty(),
                    accepted.reading().flatMap(Cues::about));
            case Decision.Rejected rejected -> {
                Optional<String> by = rejected.by().map(Wording::cue);
                yield new FiredCue.Outcome(false, Wording.of(rejected.reason(), by), by,
                        rejected.about().map(Iri::localName));
            }
            case Decision.Weighed weighed -> new FiredCue.Outcome(weighed.chosen(),
                    Iri.localName(weighed.top()) + " " + Facts.number(weighed.weight())
                            + (weighed.chosen() ? "" : ", not chosen"),
                    Optional.empty(), Optional.empty());
        };
    }

    /** An effect that is not what the cue says was denied. */
    private static String gave(Decision.Accepted accepted) {
        if (accepted.cue().sense() instanceof Sense.Effect said
                && accepted.reading().orElse(null) instanceof Reading.Effect effect
                && !effect.kind().equals(said.kind())) {
            return Iri.localName(effect.kind());
        }
        return accepted.cue().sense() instanceof Sense.Commitment ? "decides" : FiredCue.COUNTS;
    }

    private static Optional<String> about(Reading reading) {
        return switch (reading) {
            case Reading.Effect effect -> Optional.of(Iri.localName(effect.institution().iri()));
            case Reading.Relation relation -> Optional.of(Iri.localName(relation.object()));
            case Reading.Target target -> Optional.empty();
        };
    }
}
