package org.mandat.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Finds the laws that a text calls by a name which no lexicon need know, after « la », « cette », « de la »: by the name of who brought
 * it in (« la loi Attal ») or by one in quotation marks (« la loi dite “Macron” »).
 */
final class LawNames {
    /** Words of the longest name, its noun aside. */
    private static final int LONGEST = 4;
    private static final Set<String> OPENING = Set.of("«", "“", "\"");
    private static final Set<String> CLOSING = Set.of("»", "”", "\"");

    private final Set<String> heads;
    private final Set<String> scopes;

    /**
     * @param heads  lemmas of the nouns for laws that are called by names
     * @param scopes adjectives that name none, though they may be written with a capital (« la directive Européenne »)
     */
    LawNames(Set<String> heads, Set<String> scopes) {
        this.heads = heads;
        this.scopes = scopes;
    }

    /** The names in text order. */
    List<Capture.OfPhrase> find(Sentence sentence) {
        List<Capture.OfPhrase> found = new ArrayList<>();
        for (int i = 1; i + 1 < sentence.size(); i++) {
            Token head = sentence.token(i);
            if (head.is(Tag.NOUN) && !head.is(Tag.CAPITAL) && isAny(head, heads)
                    && sentence.token(i - 1).is(Tag.DETERMINER) && !sentence.token(i - 1).hasLemma("un")) {
                int said = i + (sentence.token(i + 1).hasLemma("dire") ? 2 : 1);
                int quoted = quoted(sentence, said);
                int end = capitals(sentence, said);
                if (quoted > 0) {
                    found.add(new Capture.OfPhrase(i, quoted + 1,
                            List.of(new Capture.Range(i, i + 1), new Capture.Range(said + 1, quoted))));
                } else if (end > said) {
                    found.add(new Capture.OfPhrase(i, end,
                            List.of(new Capture.Range(i, i + 1), new Capture.Range(said, end))));
                }
            }
        }
        return found;
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
                && !sentence.token(i).is(Tag.PUNCTUATION) && !isAny(sentence.token(i), scopes)) {
            i++;
        }
        return i;
    }

    private static boolean isAny(Token token, Set<String> words) {
        return token.lemmas().stream().anyMatch(words::contains);
    }
}
