package org.mandat.interpretation;

import java.util.Optional;

import org.mandat.document.Folding;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.recognition.Match;

/** Finds the noun phrase that a figure measures: what follows it (« doubler le nombre d’aidants »), else what stands before. */
final class Indicators {
    private static final int LONGEST = 12;

    private final Sentence sentence;
    private final String text;

    Indicators(Sentence sentence, String text) {
        this.sentence = sentence;
        this.text = text;
    }

    Optional<String> of(Match amount) {
        int to = amount.to();
        boolean follows = to < sentence.size()
                && (sentence.token(to).is(Tag.DETERMINER) || amount.figure().isPresent() && isDe(sentence.token(to)));
        return follows ? after(to).or(() -> before(amount.from())) : before(amount.from());
    }

    private static boolean isDe(Token token) {
        return token.hasLemma("de");
    }

    private Optional<String> after(int from) {
        int begin = from;
        while (begin < sentence.size() && sentence.token(begin).is(Tag.DETERMINER | Tag.PREPOSITION)
                && !sentence.token(begin).is(Tag.NOUN)) {
            begin++;
        }
        int end = begin;
        while (end < sentence.size() && end - begin < LONGEST && continues(sentence.token(end))) {
            end++;
        }
        return phrase(begin, end);
    }

    /** The noun phrase that ends before a token. */
    Optional<String> before(int to) {
        int end = to;
        while (end > 0 && sentence.token(end - 1).is(Tag.PREPOSITION | Tag.DETERMINER | Tag.ADVERB)
                && !sentence.token(end - 1).is(Tag.NOUN)) {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < LONGEST && continues(sentence.token(begin - 1))) {
            begin--;
        }
        while (begin < end && sentence.token(begin).is(Tag.DETERMINER | Tag.PREPOSITION | Tag.CONJUNCTION)
                && !sentence.token(begin).is(Tag.NOUN)) {
            begin++;
        }
        return phrase(begin, end);
    }

    private static boolean continues(Token token) {
        boolean verb = token.is(Tag.FINITE | Tag.INFINITIVE | Tag.PARTICIPLE_PRESENT)
                && !token.is(Tag.NOUN | Tag.ADJECTIVE | Tag.DETERMINER | Tag.PREPOSITION);
        return !verb && !token.is(Tag.PUNCTUATION);
    }

    private Optional<String> phrase(int begin, int end) {
        return begin < end ? Optional.of(Folding.fold(sentence.span(begin, end).of(text))) : Optional.empty();
    }
}
