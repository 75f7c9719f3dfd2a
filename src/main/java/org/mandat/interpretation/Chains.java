package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;

/** Names listed together under one verb: « la DGCCRF, l’ARCEP et l’Autorité de la concurrence ». */
final class Chains {
    private static final int LONGEST_JOIN = 5;

    private Chains() {
    }

    /** The name and those that follow it in its list. */
    static List<Mention> from(RecognisedSentence sentence, Mention first, Predicate<Mention> wanted) {
        List<Mention> chain = new ArrayList<>(List.of(first));
        for (Mention next : sentence.mentions()) {
            Mention last = chain.get(chain.size() - 1);
            if (next.from() >= last.to()) {
                if (!wanted.test(next) || !joined(sentence.sentence(), last, next)) {
                    break;
                }
                chain.add(next);
            }
        }
        return chain;
    }

    /** Whether only commas, conjunctions, determiners and prepositions stand between two names, a comma or conjunction among them. */
    static boolean joined(Sentence sentence, Mention left, Mention right) {
        if (right.from() - left.to() > LONGEST_JOIN || right.from() < left.to()) {
            return false;
        }
        boolean listed = false;
        for (int i = left.to(); i < right.from(); i++) {
            Token token = sentence.token(i);
            boolean separator = token.form().equals(",") || token.is(Tag.CONJUNCTION);
            if (!separator && !token.is(Tag.DETERMINER | Tag.PREPOSITION | Tag.ADVERB)) {
                return false;
            }
            listed |= separator;
        }
        return listed;
    }
}
