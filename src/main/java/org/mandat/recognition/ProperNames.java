package org.mandat.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mandat.clause.Article;
import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Finds the bodies that a text calls by a full name which no lexicon knows: a head noun in capitals with its complement after an
 * article (« la Direction interministérielle du numérique »), one that is a name in small letters too (« le ministère du numérique »), or
 * a known name made another body's (« une CNIL européenne »).
 */
final class ProperNames {
    private final PhraseReader capitalised;
    private final PhraseReader plain;
    private final Set<String> scopes;

    /**
     * @param capitalised reads phrases whose head is written with a capital
     * @param plain       reads those whose head may be written small
     * @param scopes      adjectives that make a known name another body's (« européen »)
     */
    ProperNames(PhraseReader capitalised, PhraseReader plain, Set<String> scopes) {
        this.capitalised = capitalised;
        this.plain = plain;
        this.scopes = scopes;
    }

    /** The phrases in text order, those left out that begin with a name already known. */
    List<Capture.OfPhrase> find(Sentence sentence, List<Mention> known) {
        List<Capture.OfPhrase> found = new ArrayList<>();
        int i = 1;
        while (i < sentence.size()) {
            int end = isIntroduced(sentence, i) ? end(sentence, i) : -1;
            if (end > 0 && !isKnown(known, i, end)) {
                found.add(new Capture.OfPhrase(i, end));
            }
            i = Math.max(i + 1, end);
        }
        known.stream().filter(name -> isCounterpart(sentence, name))
                .forEach(name -> found.add(new Capture.OfPhrase(name.from(), name.to() + 1)));
        return found;
    }

    /** « un syndicat mixte, Rivages Numériques, »: the phrase that tells what a new body will be called; -1 if none does. */
    static int apposed(Sentence sentence, Parse parse, int body) {
        int other = parse.phrase(body).apposed();
        if (other < 0 || parse.phrase(body).article() != Article.INDEFINITE
                || parse.phrase(other).article() != Article.NONE) {
            return -1;
        }
        Phrase name = parse.phrase(other);
        boolean named = name.from() > 0 && sentence.token(name.from() - 1).form().equals(",");
        for (int i = name.from(); i < name.to() && named; i++) {
            named = sentence.token(i).is(Tag.CAPITAL);
        }
        return named ? other : -1;
    }

    /** « une CNIL européenne »: not the body of that name, but one like it. */
    private boolean isCounterpart(Sentence sentence, Mention name) {
        int article = name.from() - 1;
        if (article > 0 && sentence.token(article).form().equals("«")) {
            article--;
        }
        return name.is(Entity.Type.INSTITUTION) && article >= 0 && name.to() < sentence.size()
                && sentence.token(article).is(Tag.DETERMINER) && sentence.token(article).hasLemma("un")
                && sentence.token(name.to()).hasLemmaOf(scopes);
    }

    /** A class of bodies may begin the name of one: « le Commissariat général aux archives ». */
    private static boolean isKnown(List<Mention> known, int at, int end) {
        return known.stream().anyMatch(mention -> mention.from() <= at && at < mention.to()
                && (mention.is(Entity.Type.INSTITUTION) || mention.from() < at || mention.to() >= end));
    }

    /** By an article, before the quotation marks if there are some. */
    private static boolean isIntroduced(Sentence sentence, int at) {
        boolean quoted = at > 1 && sentence.token(at - 1).form().equals("«");
        return isArticle(sentence.token(quoted ? at - 2 : at - 1));
    }

    /** The singular definite article, alone or in a preposition. */
    private static boolean isArticle(Token token) {
        return token.is(Tag.DETERMINER) && token.hasLemma("le") && !token.is(Tag.PLURAL)
                || token.is(Tag.DETERMINER) && token.is(Tag.PREPOSITION) && !token.is(Tag.PLURAL);
    }

    /** The token after the name whose head stands at a token, or -1: a head alone names nothing. */
    private int end(Sentence sentence, int head) {
        Token token = sentence.token(head);
        boolean capital = token.is(Tag.CAPITAL) && !token.is(Tag.ACRONYM);
        PhraseReader reader = capital ? capitalised : plain;
        if (reader.head(sentence, head) != head) {
            return -1;
        }
        int end = reader.end(sentence, head);
        boolean alone = end == head + 1 || end == head + 2 && reader.head(sentence, head + 1) == head + 1; // « Haute Autorité »
        return alone ? -1 : end;
    }
}
