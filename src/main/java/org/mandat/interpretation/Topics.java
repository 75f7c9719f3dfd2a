package org.mandat.interpretation;

import java.util.List;
import java.util.Optional;

import org.mandat.language.Sentence;
import org.mandat.layout.Block;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.vocabulary.Mandat;

/** What the measures of a section were about so far: one whose own words do not tell goes on about it. */
final class Topics {
    private Optional<Sentence> last = Optional.empty();

    void remember(RecognisedSentence sentence, Verdict verdict) {
        boolean opens = sentence.sentence().block().kind() == Block.Kind.HEADING;
        if (verdict instanceof Verdict.Committed committed
                && committed.measure().readings().stream().anyMatch(reading -> isOwn(reading, sentence.sentence()))) {
            last = Optional.of(sentence.sentence());
        } else if (opens) {
            last = Optional.empty();
        }
    }

    /** A theme that words of the sentence itself show; the whole sentence shows none. */
    private static boolean isOwn(Reading reading, Sentence sentence) {
        return reading instanceof Reading.Relation relation && relation.property().equals(Mandat.theme)
                && relation.evidence().stream().anyMatch(passage -> passage.role() == Passage.Role.CLAUSE
                        && !passage.span().equals(sentence.span()));
    }

    /** The last measure of the block, or below the same title, that shows its theme. */
    List<Sentence> before(Sentence sentence) {
        String section = sentence.section().path();
        return last.filter(other -> other.block() == sentence.block()
                || !section.isEmpty() && other.section().path().equals(section)).stream().toList();
    }
}
