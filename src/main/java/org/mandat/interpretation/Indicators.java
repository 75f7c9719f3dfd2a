package org.mandat.interpretation;

import java.util.Optional;
import java.util.Set;

import org.mandat.document.Folding;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;

/** Says what a target measures: the noun phrase that it counts, or that follows it, or that stands before. */
final class Indicators {
    /** How far an act may stand from the date that opens its sentence: « D’ici 2025, nous raccorderons les hameaux ». */
    private static final int REACH = 5;

    /** Units whose word is what is counted. */
    private static final Set<String> COUNTS = Set.of("person", "count", "full-time-post");

    private final Sentence sentence;
    private final NounPhrases phrases;
    private final String text;

    Indicators(Sentence sentence, String text) {
        this.sentence = sentence;
        this.phrases = new NounPhrases(sentence);
        this.text = text;
    }

    /**
     * « 4 000 médiateurs »; « doubler le nombre d’aidants », « 20 % des foyers »; « la part du vélo à 40 % ».
     *
     * @param begin the first token of the amount or of the words that bound it
     */
    Optional<String> of(Match amount, int begin) {
        return counted(amount).or(() -> follows(amount.to()) ? phrases.after(amount.to()) : Optional.empty())
                .or(() -> phrases.before(begin)).or(() -> phrases.after(amount.to())).map(this::words);
    }

    private boolean follows(int at) {
        return at < sentence.size() && (sentence.token(at).is(Tag.DETERMINER) || sentence.token(at).hasLemma("de"));
    }

    /** The things counted, where the match holds them: after its last figure or, without one, after its first determiner or number. */
    private Optional<NounPhrases.Range> counted(Match amount) {
        int from = amount.captures().stream().filter(Capture.OfFigure.class::isInstance).mapToInt(Capture::to).max()
                .orElseGet(() -> introduced(amount));
        return from < amount.to() && sentence.token(from).is(Tag.NOUN | Tag.ADJECTIVE) && !isUnit(amount)
                ? phrases.after(from)
                : Optional.empty();
    }

    private int introduced(Match amount) {
        for (long tag : new long[]{Tag.NUMBER, Tag.DETERMINER}) {
            for (int i = amount.from(); i < amount.to(); i++) {
                if (sentence.token(i).is(tag)) {
                    return i + 1;
                }
            }
        }
        return amount.to();
    }

    /** « euros », « minutes »: the word is the unit, not what is measured. */
    private static boolean isUnit(Match amount) {
        return amount.cue().sense() instanceof Sense.Amount figure && amount.figure().isPresent()
                && !COUNTS.contains(Iri.localName(figure.unit()));
    }

    /** What is to be done by a date: what stands before it, else what follows. */
    Optional<String> by(int from, int to) {
        Optional<NounPhrases.Range> found = phrases.before(from);
        boolean opens = from <= 1 || to < sentence.size()
                && (sentence.token(to).form().equals(",") || sentence.token(to).hasLemma("de"));
        for (int at = to; opens && found.isEmpty() && at < Math.min(to + REACH, sentence.size()); at++) {
            found = phrases.after(at);
        }
        return found.map(this::words);
    }

    private String words(NounPhrases.Range range) {
        return Folding.fold(sentence.span(range.from(), range.to()).of(text));
    }
}
