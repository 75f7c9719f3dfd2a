package org.mandat.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.knowledge.Knowledge;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.language.Word;

/**
 * The words that stand for an institution named before.
 *
 * @param possessives    « ses », « leur »
 * @param objects        « lui », « leur »
 * @param subjects       « elle », « celui-ci »: of a sentence that they begin
 * @param impersonals    lemmas of the verbs whose « il » stands for nothing
 * @param demonstratives « cette »
 * @param ordinals       lemmas of adjectives that name one of several: « la première », « cette dernière »
 * @param nouns          lemmas of the nouns that need a demonstrative or, alone after an article, a capital: « l’Autorité »
 */
record Anaphors(Set<String> possessives, Set<String> objects, Set<String> subjects, Set<String> impersonals,
        Set<String> demonstratives, Set<String> ordinals, Set<String> nouns) {

    static Anaphors of(Knowledge knowledge) {
        return new Anaphors(knowledge.words("possessive"), knowledge.words("pronoun"), knowledge.words("subject"),
                knowledge.words("impersonal"), knowledge.words("demonstrative"), knowledge.words("ordinal"),
                nouns(knowledge));
    }

    private static Set<String> nouns(Knowledge knowledge) {
        return Stream.concat(knowledge.words("antecedent").stream(),
                Stream.concat(knowledge.words("body").stream(), knowledge.words("generic-body").stream()))
                .filter(noun -> noun.indexOf(' ') < 0).collect(Collectors.toSet());
    }

    boolean isPossessive(Word word) {
        return possessives.contains(word.form());
    }

    boolean isObject(Word word) {
        return objects.contains(word.form());
    }

    /** Whether words that stand in for a name may begin with a word. */
    boolean mayBeginName(Word word) {
        return subjects.contains(word.form()) || demonstratives.contains(word.form()) || word.hasLemma("le");
    }

    Optional<Capture> possessive(Sentence sentence, int at) {
        return isOne(sentence, at, possessives);
    }

    Optional<Capture> object(Sentence sentence, int at) {
        return isOne(sentence, at, objects);
    }

    /** The words that stand in for a name: a subject pronoun, « cette agence », « l’Agence ». */
    Optional<Capture> name(Sentence sentence, int at) {
        if (at + 1 >= sentence.size()) {
            return Optional.empty();
        }
        Token next = sentence.token(at + 1);
        if (subjects.contains(sentence.token(at).form()) && beginsClause(sentence, at)) {
            return next.is(Tag.FUTURE_3) && next.lemmas().stream().noneMatch(impersonals::contains)
                    ? Optional.of(new Capture.OfPronoun(at, at + 1))
                    : Optional.empty();
        }
        if (demonstratives.contains(sentence.token(at).form())) {
            return isNoun(next) ? Optional.of(new Capture.OfPronoun(at, at + 2)) : Optional.empty();
        }
        return shortName(sentence, at);
    }

    private static boolean beginsClause(Sentence sentence, int at) {
        return at == 0 || sentence.token(at - 1).form().equals(";");
    }

    private boolean isNoun(Token token) {
        return token.hasLemmaOf(nouns);
    }

    /** « l’Autorité publiera », « la Haute Autorité publiera »: an article, a noun in capitals, and a verb. */
    private Optional<Capture> shortName(Sentence sentence, int at) {
        int noun = at + 1;
        while (noun < sentence.size() && noun <= at + 2 && sentence.token(noun).is(Tag.CAPITAL)
                && !isNoun(sentence.token(noun))) {
            noun++;
        }
        return sentence.token(at).hasLemma("le") && noun + 1 < sentence.size()
                && sentence.token(noun).is(Tag.CAPITAL) && isNoun(sentence.token(noun))
                && sentence.token(noun + 1).is(Tag.FUTURE_3)
                        ? Optional.of(new Capture.OfPronoun(at, noun + 1))
                        : Optional.empty();
    }

    private static Optional<Capture> isOne(Sentence sentence, int at, Set<String> forms) {
        return at < sentence.size() && forms.contains(sentence.token(at).form())
                ? Optional.of(new Capture.OfPronoun(at, at + 1))
                : Optional.empty();
    }
}
