package org.mandat.recognition;

import java.util.Locale;
import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/** Case counts for names of one word: acronyms, and words that are ordinary ones when written small. */
final class NameCase {
    /** How many tokens around an acronym tell whether all is in capitals. */
    private static final int NEAR = 3;

    private NameCase() {
    }

    /** Whether the word at a place is written as the name of one word must be. */
    static boolean fits(Entity entity, String name, Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
        if (acronym && token.is(Tag.ACRONYM) && !token.is(Tag.UNKNOWN) && isAmongCapitals(sentence, at)) {
            return false; // « L’ART ET LA CULTURE »
        }
        if (entity.type() == Entity.Type.INSTITUTION && isOneOfMany(sentence, at)) {
            return false;
        }
        if (acronym && name.length() <= 3) {
            return token.is(Tag.ACRONYM);
        }
        return !acronym && !entity.caseSensitive() || token.is(Tag.CAPITAL);
    }

    /** « une Assemblée du long terme » is not the one that is called « l’Assemblée ». */
    private static boolean isOneOfMany(Sentence sentence, int at) {
        Token token = sentence.token(at);
        Token article = sentence.token(Math.max(0, at - 1));
        return at > 0 && token.is(Tag.NOUN) && !token.is(Tag.UNKNOWN) && article.is(Tag.DETERMINER)
                && !article.is(Tag.PLURAL) && article.hasLemma("un");
    }

    /** Whether no word near one that is written in capitals has small letters; « L’ » tells nothing. */
    private static boolean isAmongCapitals(Sentence sentence, int at) {
        for (int i = Math.max(0, at - NEAR); i < Math.min(sentence.size(), at + NEAR + 1); i++) {
            Token near = sentence.token(i);
            boolean tellsNothing = near.is(Tag.CAPITAL) && near.span().length() <= 2;
            if (!tellsNothing && !near.is(Tag.ACRONYM | Tag.PUNCTUATION | Tag.NUMBER)) {
                return false;
            }
        }
        return true;
    }
}
