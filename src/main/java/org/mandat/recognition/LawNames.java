package org.mandat.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Finds the laws that a text calls by a name which no lexicon need know, after « la », « cette », « de la »: by the name of who brought
 * it in (« la loi Attal »), by one in quotation marks (« la loi dite “Macron” »), by its number (« le règlement (UE) 2021/784 », « la loi n° 78-17 ») or by its
 * date (« la loi du 19 mai 2023 »); several of them after one noun (« les directives Oiseaux et Habitats »); and acts that are called one in
 * English (« un Buy European Act »).
 */
final class LawNames {
    /** Words of the longest name, its noun aside. */
    private static final int LONGEST = 4;
    private static final int LONGEST_DATED = 7;
    private static final Pattern NUMBER = Pattern.compile("\\d|ii|iii|iv");
    private static final Pattern YEAR = Pattern.compile("1[789]\\d\\d|20\\d\\d");
    private static final Set<String> NUMERO = Set.of("n", "no", "n°", "°", "nº", "º");
    private static final Set<String> OPENING = Set.of("«", "“", "\"");
    private static final Set<String> CLOSING = Set.of("»", "”", "\"");

    private final Set<String> heads;
    private final Set<String> scopes;
    private final Set<String> lasts;

    /**
     * @param heads  lemmas of the nouns for laws that are called by names
     * @param scopes adjectives that name none, though they may be written with a capital (« la directive Européenne »)
     * @param lasts  foreign nouns for laws, the last word of their names (« act »)
     */
    LawNames(Set<String> heads, Set<String> scopes, Set<String> lasts) {
        this.heads = heads;
        this.scopes = scopes;
        this.lasts = lasts;
    }

    /** The names in text order, those left out that the lexicon has. */
    List<Capture.OfPhrase> find(Sentence sentence, List<Mention> known) {
        List<Capture.OfPhrase> found = new ArrayList<>();
        for (int i = 1; i < sentence.size(); i++) {
            if (i + 1 < sentence.size() && isHead(sentence, i)) {
                name(sentence, i).filter(name -> isNew(name, known)).ifPresent(found::add);
                others(sentence, i).stream().filter(name -> isNew(name, known)).forEach(found::add);
            } else if (lasts.contains(sentence.token(i).form()) && sentence.token(i).is(Tag.CAPITAL)) {
                foreign(sentence, i).filter(name -> isNew(name, known)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isNew(Capture.OfPhrase name, List<Mention> known) {
        return known.stream().noneMatch(mention -> mention.is(Entity.Type.LAW) && mention.from() < name.to()
                && name.from() < mention.to());
    }

    /** « lois LRU et Fioraso », « traités de Maastricht et d’Amsterdam »: each name with the noun before them all. */
    private List<Capture.OfPhrase> others(Sentence sentence, int head) {
        List<Capture.OfPhrase> others = new ArrayList<>();
        int first = behindOf(sentence, head + 1);
        int end = sentence.token(head).is(Tag.PLURAL) ? capitals(sentence, first) : first;
        boolean several = end > first && end + 1 < sentence.size() && isComma(sentence.token(end))
                && capitals(sentence, behindOf(sentence, end + 1)) > behindOf(sentence, end + 1);
        if (several && first > head + 1) { // else it is a name by itself
            others.add(new Capture.OfPhrase(head, end));
        }
        while (end > first && end + 1 < sentence.size() && isComma(sentence.token(end))) {
            int begin = end + 1;
            end = capitals(sentence, behindOf(sentence, begin));
            if (end == behindOf(sentence, begin)) {
                break;
            }
            others.add(new Capture.OfPhrase(begin, end,
                    List.of(new Capture.Range(head, head + 1), new Capture.Range(begin, end))));
        }
        return others;
    }

    /** The token behind « de », where a name begins. */
    private static int behindOf(Sentence sentence, int at) {
        return at < sentence.size() && sentence.token(at).form().equals("de") ? at + 1 : at;
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",") || token.is(Tag.CONJUNCTION);
    }

    /** « Buy European Act », « Chips Act 2 »: the words in capitals before the noun, and its number. */
    private static Optional<Capture.OfPhrase> foreign(Sentence sentence, int last) {
        int from = last;
        while (from > Math.max(1, last - LONGEST) && sentence.token(from - 1).is(Tag.CAPITAL | Tag.ACRONYM)
                && !sentence.token(from - 1).is(Tag.PUNCTUATION)) {
            from--;
        }
        int next = last + 1;
        boolean numbered = next < sentence.size() && NUMBER.matcher(sentence.token(next).form()).matches();
        return from == last
                ? Optional.empty()
                : Optional.of(new Capture.OfPhrase(from, numbered ? next + 1 : next));
    }

    /** A noun for laws behind « la », or « l’actuelle », « la nouvelle ». */
    private boolean isHead(Sentence sentence, int at) {
        Token head = sentence.token(at);
        boolean behindAdjective = at > 1 && sentence.token(at - 1).is(Tag.ADJECTIVE)
                && !sentence.token(at - 1).is(Tag.DETERMINER);
        Token before = sentence.token(behindAdjective ? at - 2 : at - 1);
        return head.is(Tag.NOUN) && !head.is(Tag.CAPITAL) && head.hasLemmaOf(heads)
                && before.is(Tag.DETERMINER) && !before.hasLemma("un");
    }

    private Optional<Capture.OfPhrase> name(Sentence sentence, int head) {
        int said = head + (sentence.token(head + 1).hasLemma("dire") ? 2 : 1);
        int quoted = quoted(sentence, said);
        if (quoted > 0) {
            return Optional.of(new Capture.OfPhrase(head, quoted + 1,
                    List.of(new Capture.Range(head, head + 1), new Capture.Range(said + 1, quoted))));
        }
        int end = capitals(sentence, said);
        if (end > said) {
            return Optional.of(new Capture.OfPhrase(head, end,
                    List.of(new Capture.Range(head, head + 1), new Capture.Range(said, end))));
        }
        int national = national(sentence, head + 1);
        if (national > 0) {
            return Optional.of(new Capture.OfPhrase(head, national));
        }
        int numbered = numbered(sentence, head + 1);
        if (numbered > 0) {
            return Optional.of(new Capture.OfPhrase(head, numbered + 1, List.of(new Capture.Range(head, head + 1),
                    new Capture.Range(numbered - 2, numbered + 1))));
        }
        int dated = dated(sentence, head + 1);
        return dated < 0 ? Optional.empty() : Optional.of(new Capture.OfPhrase(head, dated));
    }

    /** The token behind « n° 78-17 », « n° 78-17 du 6 janvier 1978 », « 2005-102 »; -1 if there is no such number. */
    private static int national(Sentence sentence, int from) {
        int number = from;
        while (number < Math.min(sentence.size(), from + 2) && NUMERO.contains(sentence.token(number).form())) {
            number++;
        }
        boolean found = number + 2 < sentence.size() && sentence.token(number).is(Tag.NUMBER)
                && sentence.token(number + 1).form().equals("-") && sentence.token(number + 2).is(Tag.NUMBER);
        int dated = found && number + 3 < sentence.size() ? dated(sentence, number + 3) : -1;
        return !found ? -1 : dated < 0 ? number + 3 : dated;
    }

    /** The last token of « 2001/29 », « (UE) 2021/784 », « n° 1049/2001 », or -1. */
    private static int numbered(Sentence sentence, int from) {
        for (int i = from + 1; i + 1 < Math.min(sentence.size(), from + LONGEST_DATED); i++) {
            Token before = sentence.token(i - 1);
            if (sentence.token(i).form().equals("/")) {
                return before.is(Tag.NUMBER) && sentence.token(i + 1).is(Tag.NUMBER) ? i + 1 : -1;
            }
            if (!before.is(Tag.ACRONYM | Tag.PUNCTUATION | Tag.NUMBER | Tag.UNKNOWN) && before.form().length() > 2) {
                return -1;
            }
        }
        return -1;
    }

    /** The token after the year that ends « du 19 mai 2023 », « des retraites de 2010 »; -1 if none does. */
    private static int dated(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + LONGEST_DATED); i++) {
            Token token = sentence.token(i);
            if (i > from && YEAR.matcher(token.form()).matches()) {
                return i + 1;
            }
            if (i == from ? !token.hasLemma("de") : !token.is(Tag.NUMBER | Tag.NOUN) && !token.hasLemma("de")) {
                return -1;
            }
        }
        return -1;
    }

    /** The closing mark of a short name in quotation marks that opens at a token, or -1. */
    private static int quoted(Sentence sentence, int open) {
        int limit = Math.min(sentence.size(), open + LONGEST + 2);
        if (open < limit && OPENING.contains(sentence.token(open).form())) {
            for (int i = open + 2; i < limit; i++) {
                if (CLOSING.contains(sentence.token(i).form())) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The token after the words in capitals that begin at a token. */
    private int capitals(Sentence sentence, int from) {
        int i = from;
        while (i < Math.min(sentence.size(), from + LONGEST) && sentence.token(i).is(Tag.CAPITAL | Tag.ACRONYM)
                && !sentence.token(i).is(Tag.PUNCTUATION) && !sentence.token(i).hasLemmaOf(scopes)) {
            i++;
        }
        return i;
    }
}
