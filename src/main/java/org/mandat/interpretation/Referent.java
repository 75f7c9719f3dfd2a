package org.mandat.interpretation;

import java.util.List;
import org.mandat.clause.Phrase;
import org.mandat.knowledge.Entity;
import org.mandat.language.Tag;
import org.mandat.recognition.RecognisedSentence;

/**
 * Words that name a body, or stand for one that is known.
 *
 * @param from  first token
 * @param to    token after the last
 * @param named where it is named, if these words only stand for it
 * @param tags  of {@link Tag}: gender and number, so far as the words tell
 */
record Referent(Entity entity, RecognisedSentence sentence, int from, int to, Passage named, long tags) {
    private static final long GENDER = Tag.MASCULINE | Tag.FEMININE;

    /** The name of a body in a phrase. */
    static Referent of(Entity entity, RecognisedSentence sentence, Phrase phrase, int from, int to) {
        Passage named = new Passage(sentence.sentence().span(from, to), Passage.Role.ANTECEDENT);
        return new Referent(entity, sentence, from, to, named, tags(sentence, phrase));
    }

    /**
     * The same body in other words.
     *
     * @param several whether they stand for several: « leur », whatever is theirs
     */
    Referent again(RecognisedSentence other, Phrase phrase, boolean several) {
        long gender = tags & GENDER;
        long told = several ? tags(other, phrase) & ~Tag.SINGULAR | Tag.PLURAL : tags(other, phrase);
        return new Referent(entity, other, phrase.from(), phrase.to(), named,
                told & ~GENDER | (gender == 0 || gender == GENDER ? told & GENDER : gender));
    }

    boolean isPlural() {
        return (tags & Tag.PLURAL) != 0 && (tags & Tag.SINGULAR) == 0;
    }

    /** Whether a list is of more than one body, or of a class of them. */
    static boolean areSeveral(List<Referent> list) {
        return list.size() > 1 || list.stream()
                .anyMatch(each -> each.isPlural() || each.entity().type() == Entity.Type.INSTITUTION_GROUP);
    }

    /** Whether a pronoun of this gender and number may stand for it; 0 is any. */
    boolean agrees(long pronoun) {
        return agrees(tags, pronoun);
    }

    static boolean agrees(long tags, long pronoun) {
        return agree(tags & GENDER, pronoun & GENDER)
                && agree(tags & (Tag.SINGULAR | Tag.PLURAL), pronoun & (Tag.SINGULAR | Tag.PLURAL));
    }

    private static boolean agree(long one, long other) {
        return one == 0 || other == 0 || (one & other) != 0;
    }

    /** Gender and number of a phrase: of a common noun its own, of a name what its determiner tells. */
    static long tags(RecognisedSentence sentence, Phrase phrase) {
        long head = sentence.sentence().token(phrase.head()).tags();
        boolean name = phrase.name() == phrase.head() && (head & Tag.ACRONYM) != 0;
        long own = name ? 0 : head & (GENDER | Tag.SINGULAR | Tag.PLURAL);
        int before = phrase.from() < phrase.head() ? phrase.from() : phrase.from() - 1;
        long determiner = before < 0 || !sentence.sentence().token(before).is(Tag.DETERMINER)
                ? 0
                : sentence.sentence().token(before).tags();
        // « l’ » is read as « le »: a determiner tells only the feminine and the plural
        boolean feminine = (determiner & GENDER) == Tag.FEMININE;
        long gender = own & GENDER;
        long number = (determiner & Tag.PLURAL) != 0
                ? Tag.PLURAL
                : name || (own & Tag.SINGULAR) != 0 ? Tag.SINGULAR : own & Tag.PLURAL;
        return number | (feminine && gender == 0 ? Tag.FEMININE : gender);
    }
}
