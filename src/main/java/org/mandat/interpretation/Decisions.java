package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.document.Span;
import org.mandat.knowledge.Cue;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** Collects what becomes of the cues that fire in one sentence. */
final class Decisions {
    private final RecognisedSentence sentence;
    private final List<Decision> made = new ArrayList<>();
    /** By identity: the hash of a match is that of its whole cue. */
    private final Set<Match> decided = Collections.newSetFromMap(new IdentityHashMap<>());

    Decisions(RecognisedSentence sentence) {
        this.sentence = sentence;
    }

    /** It gives a fact. */
    void accept(Match match, Reading reading) {
        add(match, new Decision.Accepted(match.cue(), span(match), Optional.of(reading)));
    }

    /** It decides, or refines what another gives. */
    void accept(Match match) {
        add(match, new Decision.Accepted(match.cue(), span(match), Optional.empty()));
    }

    void reject(Match match, Reason reason) {
        add(match, new Decision.Rejected(match.cue(), span(match), reason, Optional.empty(), Optional.empty()));
    }

    void reject(Match match, Reason reason, String by) {
        add(match, new Decision.Rejected(match.cue(), span(match), reason, Optional.of(by), Optional.empty()));
    }

    /** @param about IRI of the thing of which it does not count */
    void reject(Match match, Reason reason, String by, String about) {
        add(match, new Decision.Rejected(match.cue(), span(match), reason, Optional.of(by), Optional.of(about)));
    }

    boolean isDecided(Match match) {
        return decided.contains(match);
    }

    void weigh(Cue cue, Span span, String top, double weight, boolean chosen) {
        made.add(new Decision.Weighed(cue, span, top, weight, chosen));
    }

    /** In the order they were made; then the cues of which none was. */
    List<Decision> made(Reason otherwise) {
        sentence.matches().stream().filter(match -> !decided.contains(match))
                .forEach(match -> reject(match, otherwise));
        return List.copyOf(made);
    }

    private void add(Match match, Decision decision) {
        decided.add(match);
        made.add(decision);
    }

    private Span span(Match match) {
        return sentence.sentence().span(match.from(), match.to());
    }
}
