package org.mandat.interpretation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.clause.Article;
import org.mandat.clause.Phrase;
import org.mandat.clause.Role;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Knowledge;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.recognition.RecognisedSentence;

/**
 * How words stand for a body named elsewhere.
 *
 * @param several whether for several bodies
 * @param tags    gender and number that the body must agree with; 0: any
 */
record Anaphor(Kind kind, boolean several, long tags) {
    /** Which body it is looked for as. */
    enum Kind {
        /** « cette commission »: one of that name. */
        NOUN,
        /** « cet organisme »: any. */
        GENERIC,
        /** « celle-ci », « cette dernière »: the last named. */
        LAST,
        /** « la première ». */
        FIRST,
        /** « elle ». */
        SUBJECT,
        /** « ses ». */
        POSSESSIVE,
        /** « lui », « la », « en ». */
        OBJECT,
        /** None. */
        NONE
    }

    private static final Anaphor NONE = new Anaphor(Kind.NONE, false, 0);
    private static final Pattern FIRST = Pattern.compile("[ \\u00A0]");
    private static final Pattern WORDS = Pattern.compile("[ \\u00A0'’-]");
    private static final long AGREEMENT = Tag.MASCULINE | Tag.FEMININE | Tag.SINGULAR | Tag.PLURAL;

    /**
     * The words that stand for others.
     *
     * @param subjects subject pronouns, those that point among them
     * @param pointing « celle-ci »
     * @param firsts   « premier »
     * @param lasts    « dernier », « second »
     * @param several  « leur », « ces »
     * @param nouns    nouns that name bodies
     * @param generic  those of them that any body may be called
     * @param impersonals verbs whose « il » stands for nothing
     */
    record Words(Set<String> possessives, Set<String> subjects, Set<String> pointing, Set<String> firsts,
            Set<String> lasts, Set<String> several, Set<String> nouns, Set<String> generic, Set<String> impersonals) {
        static Words of(Knowledge knowledge) {
            return new Words(knowledge.words("possessive"), knowledge.words("subject"), knowledge.words("pointing"),
                    knowledge.words("first"), knowledge.words("last"), knowledge.words("of-several"),
                    bodies(knowledge), knowledge.words("generic-body"), knowledge.words("impersonal"));
        }
    }

    /** The nouns for bodies, those that need a second word left out. */
    private static Set<String> bodies(Knowledge knowledge) {
        return Stream.concat(knowledge.words("antecedent").stream(), knowledge.words("body").stream())
                .filter(noun -> noun.indexOf(' ') < 0).collect(Collectors.toSet());
    }

    static Anaphor of(RecognisedSentence sentence, Phrase phrase, Words words) {
        Token token = sentence.sentence().token(phrase.head());
        boolean several = words.several().contains(token.form())
                || token.is(Tag.PLURAL) && !token.is(Tag.SINGULAR);
        return switch (phrase.kind()) {
            case POSSESSIVE -> {
                boolean theirs = words.several().contains(token.form()); // the owners, not what they own
                yield words.possessives().contains(token.form())
                        ? new Anaphor(Kind.POSSESSIVE, theirs, theirs ? 0 : Tag.SINGULAR)
                        : NONE;
            }
            case CLITIC -> new Anaphor(Kind.OBJECT, several && !token.is(Tag.PREPOSITION), tags(token, several));
            case PRONOUN -> pronoun(sentence.sentence(), phrase, token, several, words);
            case NOUN -> noun(phrase, token, words);
        };
    }

    /** What each of the bodies must agree with: of several, « elles » tells that all are feminine, « ils » of none that it is masculine. */
    long each() {
        return !several ? tags : (tags & (Tag.MASCULINE | Tag.FEMININE)) == Tag.FEMININE ? Tag.FEMININE : 0;
    }

    private static long tags(Token token, boolean several) {
        boolean feminine = (token.tags() & (Tag.MASCULINE | Tag.FEMININE)) == Tag.FEMININE;
        return several ? 0 : Tag.SINGULAR | (feminine ? Tag.FEMININE : 0);
    }

    /** Whether the verb behind « il » says nothing of it: « il conviendra de … ». */
    private static boolean isImpersonal(Sentence sentence, int from, Words words) {
        int verb = from;
        while (verb < sentence.size() && sentence.token(verb).is(Tag.PRONOUN | Tag.ADVERB)
                && !sentence.token(verb).is(Tag.FINITE)) {
            verb++;
        }
        return verb < sentence.size() && sentence.token(verb).hasLemmaOf(words.impersonals());
    }

    private static Anaphor pronoun(Sentence sentence, Phrase phrase, Token token, boolean several, Words words) {
        if (phrase.to() - phrase.from() > 1) {
            boolean first = token.hasLemmaOf(words.firsts());
            boolean last = token.hasLemmaOf(words.lasts());
            return first || last ? new Anaphor(first ? Kind.FIRST : Kind.LAST, several, 0) : NONE;
        }
        boolean points = words.pointing().contains(token.form());
        if (token.form().equals("il") && isImpersonal(sentence, phrase.to(), words)) {
            return NONE;
        }
        if (!words.subjects().contains(token.form()) || phrase.role() != Role.OBJECT && !points) {
            return NONE; // « grâce à elle » may be anything
        }
        long tags = several ? token.tags() & (Tag.MASCULINE | Tag.FEMININE) | Tag.PLURAL : token.tags() & AGREEMENT;
        return new Anaphor(points ? Kind.LAST : Kind.SUBJECT, several, tags);
    }

    private static Anaphor noun(Phrase phrase, Token token, Words words) {
        boolean pointing = phrase.article() == Article.DEMONSTRATIVE;
        boolean alone = phrase.article() == Article.DEFINITE && phrase.complement() < 0
                && phrase.to() == phrase.head() + 1;
        if (phrase.name() >= 0 && !pointing || !token.is(Tag.SINGULAR) || !pointing && !alone) {
            return NONE;
        }
        boolean generic = token.hasLemmaOf(words.generic());
        boolean noun = token.hasLemmaOf(words.nouns());
        return generic || noun ? new Anaphor(generic ? Kind.GENERIC : Kind.NOUN, false, 0) : NONE;
    }

    /** Whether one of the names of a body has all of these words. */
    static boolean holds(Entity entity, Set<String> words) {
        return words.isEmpty() || entity.names().stream().anyMatch(
                name -> Arrays.asList(WORDS.split(name.toLowerCase(Locale.ROOT))).containsAll(words));
    }

    /** Whether a body has one of these words at the head of a name. */
    static boolean isCalled(List<String> lemmas, Entity entity) {
        for (String name : entity.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lemmas.contains(FIRST.split(lower, 2)[0])) {
                return true;
            }
            List<String> words = Arrays.asList(WORDS.split(lower));
            if (words.subList(0, Math.min(2, words.size())).stream().anyMatch(lemmas::contains)) {
                return true;
            }
        }
        return false;
    }
}
