package org.mandat.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.clause.Predicate;
import org.mandat.document.Folding;
import org.mandat.language.Sentence;
import org.mandat.recognition.FrameTerms;

/** The predicates of a sentence, written as frames ask for them. */
final class Predicates {
    /** Owners of owners, at most. */
    private static final int DEEPEST = 4;

    private final Sentence sentence;
    private final Parse parse;
    private final String text;

    Predicates(Sentence sentence, Parse parse, String text) {
        this.sentence = sentence;
        this.parse = parse;
        this.text = text;
    }

    /** All that say something of a phrase, in text order. */
    List<Explanation.Said> all() {
        return parse.predicates().stream()
                .filter(predicate -> !predicate.arguments().isEmpty() || predicate.infinitive() >= 0)
                .map(this::said).toList();
    }

    private Explanation.Said said(Predicate predicate) {
        List<Explanation.Filled> roles = new ArrayList<>();
        for (Predicate.Argument argument : predicate.arguments()) {
            fill(FrameTerms.name(argument.role()), argument.phrase(), 0, roles);
        }
        if (predicate.infinitive() >= 0) {
            roles.add(new Explanation.Filled(FrameTerms.INFINITIVE, lemmas(predicate.infinitive())));
        }
        String polarity = FrameTerms.name(predicate.polarity()).map(word -> word + " ").orElse("");
        return new Explanation.Said(polarity + word(predicate), predicate.asserted(), roles);
    }

    private String word(Predicate predicate) {
        String form = FrameTerms.name(predicate.form());
        return predicate.head() < 0 ? form : lemmas(predicate.head()) + "/" + form;
    }

    /** A role with its phrase, then {@code role.of} with that phrase's owner, and so on. */
    private void fill(String role, int phrase, int depth, List<Explanation.Filled> roles) {
        Phrase found = parse.phrase(phrase);
        StringBuilder words = new StringBuilder(words(found));
        for (Phrase listed = found; listed.next() >= 0;) {
            listed = parse.phrase(listed.next());
            words.append(", ").append(words(listed));
        }
        roles.add(new Explanation.Filled(role, words.toString()));
        if (found.complement() >= 0 && depth < DEEPEST) {
            fill(role + FrameTerms.OWNER, found.complement(), depth + 1, roles);
        }
    }

    private String words(Phrase phrase) {
        return Folding.fold(sentence.span(phrase.from(), phrase.to()).of(text)).toLowerCase(Locale.FRENCH);
    }

    private String lemmas(int token) {
        return String.join("|", sentence.token(token).lemmas());
    }
}
