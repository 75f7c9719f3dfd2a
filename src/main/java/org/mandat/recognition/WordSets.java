package org.mandat.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mandat.language.Word;

/**
 * Numbers the sets of words that patterns name, each once however many patterns name it: what a word of a text can match is then a few
 * numbers, worked out once, and no set is ever searched for it.
 */
final class WordSets {
    /** The number of the set of all words. */
    static final int ANY = -1;

    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final List<Set<String>> sets = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /** The number of a set; of an empty one, that of all words. */
    int number(Set<String> words) {
        if (words.isEmpty()) {
            return ANY;
        }
        Integer known = numbers.get(words);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        sets.add(Set.copyOf(words));
        numbers.put(sets.get(number), number);
        words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
        return number;
    }

    /** The words of a set. */
    Set<String> words(int number) {
        return sets.get(number);
    }

    /** The sets that hold the form or a lemma of a word, sorted. */
    int[] of(Word word) {
        List<Integer> found = new ArrayList<>(byWord.getOrDefault(word.form(), List.of()));
        word.lemmas().forEach(lemma -> found.addAll(byWord.getOrDefault(lemma, List.of())));
        return found.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }
}
