package org.mandat.clause;

import java.util.ArrayList;
import java.util.List;

import org.mandat.language.Tag;

/** Finds which phrases before it one goes with: whose list it continues, what a relative clause or participle speaks of. */
final class Links {
    private final Kinds kinds;
    private final PhraseTable phrases;

    Links(Kinds kinds, PhraseTable phrases) {
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /** A phrase, what it complements, what that complements, and so on: the innermost first. */
    List<Integer> edge(int phrase) {
        List<Integer> edge = new ArrayList<>();
        for (int i = phrase; i >= 0; i = phrases.host(i)) {
            edge.add(i);
        }
        return edge;
    }

    /**
     * The phrase whose list another continues, of those that end before it; -1 if it continues none.
     *
     * @param close      whether nothing but a comma or conjunction stands between
     * @param behindVerb whether the verb of the clause has come
     */
    int listedWith(int last, int phrase, boolean close, boolean coordinated, boolean behindVerb) {
        Phrase next = phrases.at(phrase);
        boolean named = next.name() >= 0;
        boolean listing = isListed(next);
        if (!coordinated && !(close && (named || next.role() != Role.OBJECT || listing))) {
            return -1;
        }
        int free = coordinated && next.bare() ? indefinite(last) : -1;
        if (free >= 0) {
            return free;
        }
        int any = -1;
        int unlike = -1;
        for (int each : edge(last)) {
            Phrase before = phrases.at(each);
            if (before.kind() == Phrase.Kind.CLITIC) {
                continue;
            }
            boolean sameKind = named == isNamed(each);
            // « au sein de A, de B et de C »
            boolean again = named && sameKind && next.role() == Role.OF && before.role() != Role.OBJECT
                    && before.article() == next.article() && before.from() > 0
                    && kinds.sentence().token(before.from() - 1).hasLemma("de");
            boolean sameRole = before.role() == next.role() || again;
            // « la création d’une agence du bruit et d’un office » lists the office with the agency
            boolean unlikely = next.article() == Article.INDEFINITE && before.article() != Article.INDEFINITE;
            if (sameRole && sameKind && !unlikely) {
                return each;
            }
            unlike = unlike < 0 && sameRole && sameKind ? each : unlike;
            // « aura, avec A, B et C, la possibilité … »
            boolean shared = (coordinated || isBetween(before)
                    || listing && close && behindVerb && before.role() == Role.WITH)
                    && next.role() == Role.OBJECT && named && sameKind;
            if (any < 0 && (sameRole && (coordinated || listing) || shared)) {
                any = each;
            }
        }
        if (unlike >= 0) {
            return unlike;
        }
        if (isName(last) && !named && (next.role() == Role.OBJECT || next.bare())) {
            return any; // « un veto à A et des moyens à B »
        }
        boolean shares = next.role() == Role.OBJECT || next.role() == Role.OF; // « au sein de la police et de l’armée »
        return any >= 0 || !close || !coordinated || !shares ? any : shared(last);
    }

    /** « entre A, B et C ». */
    private boolean isBetween(Phrase phrase) {
        return phrase.role() == Role.OTHER && phrase.from() > 0
                && kinds.sentence().token(phrase.from() - 1).hasLemma("entre");
    }

    /** « un droit de veto et des moyens »: the object with which « des » begins another; -1 if a complement may go on. */
    private int indefinite(int last) {
        for (int each : edge(last)) {
            Article article = phrases.at(each).article();
            if (phrases.at(each).role() == Role.OBJECT) {
                return article == Article.INDEFINITE || article == Article.COUNT ? each : -1;
            }
            if (article != Article.NONE || phrases.at(each).role() != Role.OF) {
                return -1;
            }
        }
        return -1;
    }

    /** « avec l’institut et les universités »: the innermost phrase whose preposition another may share. */
    private int shared(int last) {
        for (int each : edge(last)) {
            Role role = phrases.at(each).role();
            if (role != Role.OBJECT && role != Role.OTHER) {
                return each;
            }
        }
        return -1;
    }

    /** Whether a name is in the list that ends with a phrase. */
    private boolean isNamed(int phrase) {
        boolean named = phrases.at(phrase).name() >= 0;
        int at = phrase;
        for (int i = phrase - 1; i >= 0 && !named; i--) {
            if (phrases.next(i) == at) {
                at = i;
                named = phrases.at(i).name() >= 0;
            }
        }
        return named;
    }

    /** Whether « et » or « ou » comes before the next stop: a comma before a phrase then lists it. */
    private boolean isListed(Phrase phrase) {
        for (int i = phrase.to(); i < kinds.size(); i++) {
            switch (kinds.at(i)) {
                case COORDINATOR -> {
                    return true;
                }
                case BREAK, VERB, INFINITIVE, OPEN, CLOSE, RELATIVE, SUBORDINATOR -> {
                    return false;
                }
                default -> {
                    // goes on
                }
            }
        }
        return false;
    }

    /** What a relative clause behind a phrase speaks of: behind a comma the whole, or the name that ends it. */
    int antecedent(int last, boolean afterComma, int verb) {
        List<Integer> edge = edge(last);
        for (int each : afterComma && !isName(last) ? edge.reversed() : edge) {
            if ((verb < 0 || agreesInNumber(each, verb)) && !isKind(each)) {
                return apposedTo(each);
            }
        }
        return last;
    }

    /** « la CADA, autorité sans pouvoirs, qui … »: what a phrase behind a comma says again, or the phrase itself. */
    private int apposedTo(int phrase) {
        for (int i = phrase - 1; i >= 0 && !isName(phrase); i--) {
            if (phrases.apposed(i) == phrase) {
                return i;
            }
        }
        return phrase;
    }

    /** « intérêt public » in « un groupement d’intérêt public »: it says of what kind, and nothing is said of it. */
    private boolean isKind(int phrase) {
        Phrase each = phrases.at(phrase);
        return each.role() == Role.OF && each.article() == Article.NONE && each.name() < 0
                && phrases.host(phrase) >= 0;
    }

    /** « les instituts de recherche (A, B) »: not what kind they are is spelt out, but they. */
    int whole(int phrase) {
        int whole = phrase;
        while (isKind(whole)) {
            whole = phrases.host(whole);
        }
        return whole;
    }

    private boolean isName(int phrase) {
        return phrase >= 0 && phrases.at(phrase).name() >= 0;
    }

    private boolean agreesInNumber(int phrase, int verb) {
        long tags = kinds.sentence().token(verb).tags();
        boolean plural = (tags & Tag.VERB_PLURAL) != 0;
        boolean singular = (tags & Tag.VERB_SINGULAR) != 0;
        long number = tags(phrase) & (Tag.SINGULAR | Tag.PLURAL);
        boolean several = phrases.next(phrase) >= 0;
        return several && plural || number == 0 || plural == singular
                || (number & (plural ? Tag.PLURAL : Tag.SINGULAR)) != 0;
    }

    /** What a participle or adjective speaks of: the nearest phrase that agrees, behind a comma the outermost; -1 if none does. */
    int bearer(int last, boolean afterComma, int participle) {
        long tags = kinds.sentence().token(participle).tags();
        List<Integer> edge = edge(last);
        int found = -1;
        for (int each : afterComma ? edge.reversed() : edge) {
            if (NounGroups.agree(tags(each), tags)) {
                if (!isKind(each)) {
                    return each;
                }
                found = found < 0 ? each : found;
            }
        }
        return found;
    }

    /** Whether a participle or adjective can speak of a phrase. */
    boolean agree(int phrase, int participle) {
        return NounGroups.agree(tags(phrase), kinds.sentence().token(participle).tags());
    }

    /** Gender and number of a phrase, by its head and its determiner; of a name by the determiner alone. */
    long tags(int phrase) {
        Phrase each = phrases.at(phrase);
        boolean common = each.name() != each.head() || !kinds.is(each.head(), Tag.CAPITAL);
        long head = common ? kinds.sentence().token(each.head()).tags() : 0;
        if (each.from() == each.head()) {
            boolean several = each.from() > 0 && kinds.is(each.from() - 1, Tag.PLURAL);
            return common ? head : each.article() == Article.DEFINITE && !several ? Tag.SINGULAR : 0;
        }
        long determiner = kinds.sentence().token(each.from()).tags();
        long both = Tag.MASCULINE | Tag.FEMININE;
        // « l’ » is read as « le »: a determiner tells only the feminine
        long gender = (determiner & both) == Tag.FEMININE ? Tag.FEMININE : head & both;
        long numbers = Tag.SINGULAR | Tag.PLURAL;
        boolean plural = (determiner & Tag.PLURAL) != 0;
        return gender | (plural ? Tag.PLURAL : head == 0 ? Tag.SINGULAR : head & numbers);
    }
}
