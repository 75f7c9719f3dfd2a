package org.mandat.clause;

import java.util.BitSet;

import org.mandat.clause.Kinds.Kind;
import org.mandat.language.Tag;

/** Reads noun phrases: determiners, numbers and adjectives, a head, and what stands close behind it. */
final class NounGroups {
    private static final int LONGEST_QUOTE = 12;

    private final Kinds kinds;
    private final BitSet events;
    private final PhraseTable phrases;

    /** @param events tokens that may be predicates: an adjective among them ends the phrase before it */
    NounGroups(Kinds kinds, BitSet events, PhraseTable phrases) {
        this.kinds = kinds;
        this.events = events;
        this.phrases = phrases;
    }

    /**
     * Reads the phrase that begins at a token.
     *
     * @param role of the preposition before it; {@code OBJECT} if there is none
     * @param bare whether that preposition may be none
     * @param contracted whether the preposition holds a definite article
     * @return its number, or -1 if none begins there
     */
    int read(int from, Role role, boolean bare, boolean contracted) {
        Article article = contracted ? Article.DEFINITE : Article.NONE;
        int possessive = -1;
        int head = from;
        boolean introduced = contracted;
        boolean adjective = false;
        while (head < kinds.size() && (head == from || !isPastFigure(head)) && isBefore(head, adjective)) {
            adjective |= kinds.at(head) == Kind.ADJECTIVE;
            if (kinds.at(head) == Kind.DETERMINER || kinds.at(head) == Kind.NUMBER) {
                article = article == Article.NONE || article == Article.UNIVERSAL ? article(head) : article;
                possessive = article == Article.POSSESSIVE && possessive < 0 ? head : possessive;
            }
            introduced |= kinds.at(head) == Kind.DETERMINER || kinds.at(head) == Kind.NUMBER;
            head++;
        }
        Kind kind = kinds.at(head);
        Phrase.Kind made = kind == Kind.PRONOUN ? Phrase.Kind.PRONOUN : Phrase.Kind.NOUN;
        if (kind != Kind.NOUN && kind != Kind.NAME && kind != Kind.PRONOUN) {
            if (!introduced || head == from) {
                return -1;
            }
            head--; // « la première », « les deux », « 400 »
            boolean ordinal = kinds.at(head) == Kind.ADJECTIVE && kinds.does(head, Grammar.PRENOMINAL);
            made = ordinal ? Phrase.Kind.PRONOUN : Phrase.Kind.NOUN; // « la première », but « le numérique »
            if (kinds.at(head) != Kind.ADJECTIVE && kinds.at(head) != Kind.NUMBER) {
                return -1;
            }
        }
        int[] name = {kinds.at(head) == Kind.NAME ? head : -1};
        int to = made == Phrase.Kind.PRONOUN ? head + 1 : end(head, name);
        Role placed = role != Role.OF && isTime(head, article) ? Role.OTHER : role;
        int phrase = phrases.add(made, from, head, to, name[0], placed, bare, article);
        if (possessive >= 0) {
            phrases.complement(phrase, phrases.pronoun(Phrase.Kind.POSSESSIVE, possessive, Role.OF));
        }
        return phrase;
    }

    private boolean isBefore(int i, boolean adjective) {
        return switch (kinds.at(i)) {
            case DETERMINER -> !adjective;
            case NUMBER, ADJECTIVE, QUOTE -> true;
            case ADVERB -> kinds.at(i + 1) == Kind.ADJECTIVE || kinds.at(i + 1) == Kind.NUMBER;
            default -> false;
        };
    }

    /** « de 1 000 les effectifs », « en 2027 une agence »: the article after a figure begins another phrase. */
    private boolean isPastFigure(int i) {
        return kinds.at(i) == Kind.DETERMINER && kinds.at(i - 1) == Kind.NUMBER && (article(i) == Article.DEFINITE
                || article(i) == Article.INDEFINITE
                        && Character.isDigit(kinds.sentence().token(i - 1).form().charAt(0)));
    }

    private Article article(int i) {
        if (kinds.at(i) == Kind.NUMBER && !kinds.does(i, Grammar.NEGATIVE)) {
            return Article.COUNT;
        }
        if (kinds.does(i, Grammar.POSSESSIVE)) {
            return Article.POSSESSIVE;
        }
        if (kinds.does(i, Grammar.NEGATIVE)) {
            return Article.NEGATIVE;
        }
        if (kinds.does(i, Grammar.DEMONSTRATIVE)) {
            return Article.DEMONSTRATIVE;
        }
        if (kinds.does(i, Grammar.UNIVERSAL)) {
            return Article.UNIVERSAL;
        }
        return kinds.does(i, Grammar.OBJECT_CLITIC) ? Article.DEFINITE : Article.INDEFINITE;
    }

    private boolean isTime(int head, Article article) {
        return kinds.does(head, Grammar.TIME) && article != Article.POSSESSIVE;
    }

    /** The token after the phrase; what name it holds is put in the array. */
    private int end(int head, int[] name) {
        int i = head;
        while (i < kinds.size() && kinds.at(i) == Kind.NAME && (i == head || !kinds.beginsName(i))) {
            i++;
        }
        i = Math.max(i, head + 1);
        while (i < kinds.size()) {
            switch (kinds.at(i)) {
                case ADJECTIVE -> {
                    if (events.get(i) && isFollowedByComplement(i)) {
                        return i;
                    }
                    i++;
                }
                case NOUN -> {
                    if (kinds.at(i - 1) == Kind.NAME && name[0] == head) {
                        return i; // « donner à la CADA compétence pour … »
                    }
                    i++;
                }
                case NUMBER -> {
                    if (kinds.at(i + 1) == Kind.NOUN) {
                        return i;
                    }
                    i++;
                }
                case NAME -> {
                    if (name[0] >= 0) {
                        return i;
                    }
                    name[0] = i;
                    i++;
                    while (i < kinds.size() && kinds.at(i) == Kind.NAME && !kinds.beginsName(i)) {
                        i++;
                    }
                }
                case QUOTE -> {
                    int close = closing(i);
                    if (close < 0) {
                        return i;
                    }
                    i = close + 1;
                }
                case ADVERB -> {
                    if (kinds.is(i, Tag.PUNCTUATION) && kinds.at(i - 1) == Kind.NUMBER
                            && kinds.at(i + 1) == Kind.NUMBER) {
                        i += 2; // « 2021-2027 »
                        continue;
                    }
                    if (kinds.at(i + 1) != Kind.ADJECTIVE || kinds.does(i, Grammar.NOT | Grammar.NO_LONGER)) {
                        return i;
                    }
                    i++;
                }
                case COORDINATOR -> {
                    boolean described = kinds.at(i - 1) == Kind.ADJECTIVE // « la suppression pure et simple »
                            || i - 1 > head && kinds.at(i - 1) == Kind.NOUN && kinds.is(i - 1, Tag.ADJECTIVE);
                    boolean describes = kinds.at(i + 1) == Kind.ADJECTIVE
                            || kinds.is(i + 1, Tag.ADJECTIVE) && isFollowedByComplement(i + 1);
                    boolean inner = described && describes
                            && kinds.at(i + 2) != Kind.NOUN && kinds.expression(i).words().size() == 1;
                    if (!inner) {
                        return i;
                    }
                    i++;
                }
                default -> {
                    return i;
                }
            }
        }
        return i;
    }

    private boolean isFollowedByComplement(int i) {
        return kinds.at(i + 1) == Kind.PREPOSITION;
    }

    /** The quotation mark that closes the one at a token, close by; -1 if there is none, or the mark closes one itself. */
    private int closing(int open) {
        if (kinds.sentence().token(open).form().equals("»")) {
            return open;
        }
        for (int i = open + 1; i < Math.min(kinds.size(), open + LONGEST_QUOTE); i++) {
            if (kinds.at(i) == Kind.QUOTE) {
                return i;
            }
        }
        return -1;
    }

    /** Whether two words agree in gender and number, so far as their forms tell. */
    static boolean agree(long tags, long otherTags) {
        return agree(tags, otherTags, Tag.MASCULINE, Tag.FEMININE) && agree(tags, otherTags, Tag.SINGULAR, Tag.PLURAL);
    }

    private static boolean agree(long tags, long other, long one, long two) {
        long both = one | two;
        return (tags & both) == 0 || (other & both) == 0 || (tags & other & both) != 0;
    }
}
