package org.mandat.clause;

import java.util.List;

import org.mandat.language.Sentence;

/**
 * A preposition or conjunction, perhaps of several words.
 *
 * @param role  of a preposition
 * @param words forms or lemmas of its tokens
 */
record Expression(Sort sort, Role role, List<String> words) {
    /** What it does. */
    enum Sort {
        PREPOSITION("prepositions"), COORDINATOR("coordinator"), SUBORDINATOR("subordinator"), UNREAL("unreal"), ADVERB(
                "adverbial"), PAST("past"),
        /** « notamment », « telles que »: what follows is one of those named before. */
        EXAMPLE("example"),
        /** « aussi bien (à A qu’à B) ». */
        CORRELATIVE("correlative"),
        /** « nouveaux », « accrus »: what is spoken of is not so yet. */
        NOVEL("novel"),
        /** « plus de », « davantage de »: a determiner. */
        QUANTIFIER("quantifier");

        private final String list;

        Sort(String list) {
            this.list = list;
        }

        /** Whether its words are what they are elsewhere, and tell something besides. */
        boolean isTold() {
            return this == PAST || this == NOVEL || this == CORRELATIVE;
        }

        /** The word list that names those of the sort. */
        String list() {
            return list;
        }
    }

    static final Expression NONE = new Expression(Sort.PREPOSITION, Role.OTHER, List.of());

    boolean isNone() {
        return words.isEmpty();
    }

    boolean matches(Sentence sentence, int at) {
        if (at + words.size() > sentence.size()) {
            return false;
        }
        for (int i = words.size() - 1; i >= 0; i--) { // many begin with the same word
            String word = words.get(i);
            // « de nouveau », but not « de nouveaux moyens »
            boolean fits = sort == Sort.ADVERB || sort == Sort.QUANTIFIER
                    ? sentence.token(at + i).form().equals(word)
                    : sentence.token(at + i).hasLemma(word);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
