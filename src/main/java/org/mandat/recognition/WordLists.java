package org.mandat.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The word lists that patterns and frames name, each by its name. */
record WordLists(Map<String, List<String>> lists) {
    /**
     * The words of a symbol, as {@code $list|word|mise_en_place}.
     *
     * @throws IllegalArgumentException if no list has such a name
     */
    List<String> words(String symbol) {
        List<String> words = new ArrayList<>();
        for (String part : symbol.split("\\|")) {
            if (part.startsWith("$")) {
                List<String> list = lists.get(part.substring(1));
                if (list == null) {
                    throw new IllegalArgumentException("no word list is named \"" + part + "\"");
                }
                words.addAll(list);
            } else {
                words.add(part.replace('_', ' '));
            }
        }
        return words;
    }
}
