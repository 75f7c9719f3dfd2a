package org.mandat.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.language.Word;

/**
 * Finds how far a noun phrase reaches that begins with one of given head nouns: « agence publique des logiciels libres » in
 * « créer une agence publique des logiciels libres chargée de… ». A phrase is its head, adjectives, and complements by the
 * prepositions given, until a word that ends phrases.
 */
final class PhraseReader {
    private static final int LONGEST = 24;
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Map<String, Set<String>> heads;
    private final Set<String> joins;
    private final Set<String> ends;
    /** Whether a purpose is a part of the name: « loi pour la haie ». */
    private final boolean purposes;

    /**
     * @param heads lemmas of head nouns; of several words, where the noun counts only with those behind it
     * @param joins lemmas of prepositions that continue a name (« de »)
     * @param ends  lemmas that end it although they look like its parts (« chargé », « regroupant »)
     * @param purposes whether « pour » may be followed by an article: « loi pour la haie »
     */
    PhraseReader(Set<String> heads, Set<String> joins, Set<String> ends, boolean purposes) {
        this.purposes = purposes;
        this.heads = new HashMap<>();
        for (String head : heads) {
            int space = head.indexOf(' ');
            Set<String> seconds = this.heads.computeIfAbsent(space < 0 ? head : head.substring(0, space),
                    h -> new HashSet<>());
            seconds.add(space < 0 ? "" : head.substring(space + 1));
        }
        this.joins = joins;
        this.ends = ends;
    }

    /** The token of the head noun at or after {@code from} past determiners and adjectives, or -1. */
    int head(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + 4); i++) {
            Token token = sentence.token(i);
            if (isHead(sentence, i)) {
                return i;
            }
            boolean foreign = token.is(Tag.CAPITAL) && token.is(Tag.UNKNOWN) && !token.is(Tag.ACRONYM); // « un Data Hub »
            if (!token.is(Tag.DETERMINER | Tag.ADJECTIVE) && !foreign && !token.form().equals("«")) {
                return -1;
            }
        }
        return -1;
    }

    /** A head is a noun in the singular; some count only with the word that follows (« service public », not « service »). */
    private boolean isHead(Sentence sentence, int at) {
        Word word = sentence.token(at).word();
        if (!mayBeHead(word)) {
            return false;
        }
        for (String lemma : word.lemmas()) {
            Set<String> seconds = heads.get(lemma);
            if (seconds != null
                    && (seconds.contains("") || seconds.stream().anyMatch(rest -> goesOn(sentence, at + 1, rest)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is a head in small letters and nothing else: « un service public » names no particular one. */
    boolean isHead(Sentence sentence, int from, int to) {
        return !sentence.token(from).is(Tag.CAPITAL)
                && sentence.token(from).lemmas().stream().flatMap(lemma -> heads.getOrDefault(lemma, Set.of()).stream())
                        .anyMatch(rest -> rest.isEmpty()
                                ? to == from + 1
                                : to == from + 1 + SPACE.split(rest).length && goesOn(sentence, from + 1, rest));
    }

    /** « de expert » behind « groupe ». */
    private static boolean goesOn(Sentence sentence, int at, String lemmas) {
        int i = at;
        for (String lemma : SPACE.split(lemmas)) {
            if (i >= sentence.size() || !sentence.token(i++).hasLemma(lemma)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word can be a head, so far as it alone tells. */
    boolean mayBeHead(Word word) {
        if (word.is(Tag.PLURAL) && !word.is(Tag.SINGULAR)) {
            return false;
        }
        for (String lemma : word.lemmas()) {
            if (heads.containsKey(lemma)) {
                return true;
            }
        }
        return false;
    }

    /** The token after the phrase that begins with the head noun at {@code head}. */
    int end(Sentence sentence, int head) {
        int i = head + 1;
        int limit = Math.min(sentence.size(), head + LONGEST);
        int end = i;
        int join = head; // the last preposition
        boolean joined = false; // the phrase has a complement, so that « et de … » continues it
        while (i < limit) {
            Token token = sentence.token(i);
            if (token.form().equals("«")) {
                int close = closing(sentence, i, limit);
                return close < 0 ? end : close + 1;
            }
            if (isEnd(token)) {
                return end;
            }
            if (isAdjective(token) || token.is(Tag.ACRONYM) || token.is(Tag.CAPITAL) && !token.is(Tag.PUNCTUATION)) {
                end = ++i;
            } else if (isJoin(token)) {
                int complement = complement(sentence, i, limit);
                if (complement < 0) {
                    return end;
                }
                join = i;
                end = i = complement;
                joined = true;
            } else if (token.form().equals("et") && i > head + 1 && i + 1 < limit && isAdjective(sentence.token(i - 1))
                    && isAdjective(sentence.token(i + 1)) && !isEnd(sentence.token(i + 1))) {
                end = i += 2; // « directive globale et universelle »
            } else if (joined && token.form().equals("et") && i + 1 < limit && isJoin(sentence.token(i + 1))
                    && sentence.token(i + 1).hasLemma("de") == sentence.token(join).hasLemma("de")
                    && !sentence.token(i + 1).form().equals("pour")) {
                int complement = complement(sentence, i + 1, limit);
                if (complement < 0) {
                    return end;
                }
                end = i = complement;
            } else if (i == head + 1 && token.is(Tag.NOUN) && !token.is(Tag.PREPOSITION | Tag.PUNCTUATION | Tag.VERB)) {
                end = ++i; // « fonds souverain », « centre ressource »
            } else {
                return end;
            }
        }
        return end;
    }

    /** Past « de la publication scientifique »: preposition, determiners, adjectives, a noun and its adjectives; -1 if no noun comes. */
    private int complement(Sentence sentence, int at, int limit) {
        int i = at + 1;
        boolean bare = !purposes && sentence.token(at).form().equals("pour") || sentence.token(at).form().equals("en");
        boolean determined = sentence.token(at).is(Tag.DETERMINER); // « du numérique »
        while (i < limit && (sentence.token(i).is(Tag.DETERMINER)
                || sentence.token(i).is(Tag.ADJECTIVE) && !sentence.token(i).is(Tag.NOUN))) {
            determined |= sentence.token(i).is(Tag.DETERMINER);
            if (isEnd(sentence.token(i))) {
                return -1; // « à sa demande »
            }
            if (bare && sentence.token(i).is(Tag.DETERMINER)) {
                return -1; // « pour microprocesseurs » is part of the name, « pour les entreprises » its purpose
            }
            i++;
        }
        boolean nominal = determined && i > at + 1 && sentence.token(i - 1).is(Tag.ADJECTIVE); // an adjective that serves as a noun
        if (nominal && (i >= limit || isEnd(sentence.token(i))
                || !sentence.token(i).is(Tag.NOUN | Tag.CAPITAL | Tag.NAME))) {
            return i;
        }
        if (i >= limit || isEnd(sentence.token(i)) || sentence.token(i).is(Tag.INFINITIVE | Tag.PARTICIPLE_PRESENT)
                || !sentence.token(i).is(Tag.NOUN | Tag.CAPITAL | Tag.NAME | Tag.ADJECTIVE)) {
            return -1;
        }
        i++;
        while (i < limit && isAdjective(sentence.token(i)) && !isEnd(sentence.token(i))) {
            i++;
        }
        return i;
    }

    private boolean isJoin(Token token) {
        return joins.contains(token.form())
                || token.is(Tag.PREPOSITION) && token.hasLemmaOf(joins);
    }

    private boolean isEnd(Token token) {
        return token.is(Tag.PUNCTUATION) || ends.contains(token.form())
                || token.hasLemmaOf(ends);
    }

    private static boolean isAdjective(Token token) {
        return token.is(Tag.ADJECTIVE) && !token.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.PARTICIPLE_PRESENT)
                || token.is(Tag.UNKNOWN) && !token.is(Tag.PUNCTUATION);
    }

    private static int closing(Sentence sentence, int open, int limit) {
        for (int i = open + 1; i < limit; i++) {
            if (sentence.token(i).form().equals("»")) {
                return i;
            }
        }
        return -1;
    }
}
