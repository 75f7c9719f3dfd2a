package org.mandat.recognition;

import org.mandat.clause.Article;
import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.language.Tag;
import org.mandat.recognition.Frame.Filler;

/** Tells which nouns a phrase speaks of: its own, or of what it is a portion: « une vingtaine de juges », « un milliard ». */
record CountedNouns(Profile profile, Parse parse, WordTest portions) {
    boolean isNumber(int number) {
        Phrase phrase = parse.phrase(number);
        return phrase.kind() == Phrase.Kind.NOUN && profile.sentence().token(phrase.head()).is(Tag.NUMBER);
    }

    /** The phrase with a noun that fits: this one, or what it is a portion of; -1 if neither does. */
    int fitting(Filler.Noun noun, int number) {
        Phrase phrase = parse.phrase(number);
        if (phrase.kind() != Phrase.Kind.NOUN || isProper(phrase)) {
            return -1;
        }
        boolean portion = portions.matches(profile, phrase.head(), phrase.head() + 1);
        boolean counted = phrase.article() == Article.COUNT
                || portion && phrase.article() == Article.INDEFINITE && phrase.complement() < 0; // « un milliard »
        if (noun.words().matches(profile, phrase.head(), phrase.head() + 1) && (counted || !noun.counted())) {
            return number;
        }
        if (portion && phrase.complement() >= 0 && !noun.words().excluded()) {
            Phrase whole = parse.phrase(phrase.complement());
            boolean fits = whole.kind() == Phrase.Kind.NOUN && !isProper(whole)
                    && noun.words().matches(profile, whole.head(), whole.head() + 1);
            return fits ? phrase.complement() : -1;
        }
        return -1;
    }

    private boolean isProper(Phrase phrase) {
        return phrase.name() == phrase.head() && profile.sentence().token(phrase.head()).is(Tag.CAPITAL);
    }
}
