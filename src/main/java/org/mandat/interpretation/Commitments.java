package org.mandat.interpretation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Sense;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;

/** Tells which sentences commit their author. */
final class Commitments {
    /** Priority, then the longest match, then the IRI. */
    private static final Comparator<Match> STRONGEST = Comparator.comparingInt((Match match) -> match.cue().priority())
            .thenComparingInt(Match::length).thenComparing(match -> match.cue().iri(), Comparator.reverseOrder());
    /** In a diagnosis or a foreword only plain commitments count. */
    private static final int PLAIN = 20;

    private Commitments() {
    }

    /** The cue that shows the commitment, if the sentence is one. */
    static Optional<Cue> decide(RecognisedSentence sentence, Set<String> sectionsWithMeasures) {
        Section section = sentence.sentence().section();
        if (sentence.sentence().block().kind() == Block.Kind.HEADING
                && (sectionsWithMeasures.contains(section.path()) || section.nature() == Section.Nature.DEMAND)) {
            return Optional.empty(); // a heading commits once, not again with its body; a demand is somebody else's
        }
        return strongest(sentence).filter(
                cue -> section.nature() != Section.Nature.DIAGNOSIS && section.nature() != Section.Nature.FOREWORD
                        || cue.priority() >= PLAIN);
    }

    private static Optional<Cue> strongest(RecognisedSentence sentence) {
        return sentence.matches().stream().filter(match -> match.cue().sense() instanceof Sense.Commitment)
                .max(STRONGEST).map(Match::cue)
                .filter(cue -> ((Sense.Commitment) cue.sense()).commits());
    }

    /** The paths of the sections that hold a commitment below their heading, their own or of a part. */
    static Set<String> sectionsWithMeasures(RecognisedText text) {
        Set<String> paths = new HashSet<>();
        for (RecognisedSentence sentence : text.sentences()) {
            if (sentence.sentence().block().kind() != Block.Kind.HEADING && strongest(sentence).isPresent()) {
                String path = sentence.sentence().section().path();
                while (!path.isEmpty() && paths.add(path)) {
                    path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
                }
            }
        }
        return paths;
    }
}
