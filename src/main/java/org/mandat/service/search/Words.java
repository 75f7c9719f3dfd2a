package org.mandat.service.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody types into a search box, as words that must all be there. « "…" » keeps words together, « début* » stands for all words
 * that begin so, « -mot » is a word that must not be there. Whatever else is typed is read as words, or is nothing: no input is an error.
 */
record Words(List<Word> all) {
    private static final Pattern PARTS = Pattern.compile("(-?)(?:[\"«“]([^\"»”]*)[\"»”]?|([^\\s\"«»“”]+))");
    private static final int MOST = 20;
    private static final int SHORTEST = 2;
    private static final int FUZZY = 4;

    /**
     * A word or phrase, of letters, digits and what joins them.
     *
     * @param prefix  whether it is only a beginning
     * @param without whether it must not be there
     */
    record Word(String text, boolean prefix, boolean without) {
        /** As Lucene reads it. In quotation marks it is analysed as the texts are; a beginning is not, so the whole word is asked too. */
        String lucene() {
            return prefix ? "(" + text + "* OR \"" + text + "\")" : "\"" + text + "\"";
        }
    }

    Words {
        all = List.copyOf(all);
    }

    static Words of(String typed) {
        List<Word> words = new ArrayList<>();
        Matcher parts = PARTS.matcher(typed);
        while (parts.find() && words.size() < MOST) {
            boolean phrase = parts.group(2) != null;
            String raw = phrase ? parts.group(2) : parts.group(3);
            String text = raw.replaceAll("[^\\p{L}\\p{M}\\p{N}'’·-]+", " ")
                    .replaceAll("(?<!\\S)['’·-]+|['’·-]+(?!\\S)", " ")
                    .replaceAll("\\s+", " ").strip();
            boolean prefix = !phrase && raw.endsWith("*") && text.matches("[\\p{L}\\p{M}\\p{N}]{" + SHORTEST + ",}");
            if (!text.isEmpty()) {
                words.add(new Word(text, prefix, !parts.group(1).isEmpty()));
            }
        }
        return new Words(words);
    }

    boolean isEmpty() {
        return all.stream().allMatch(Word::without);
    }

    /** All of them; empty if nothing is searched. */
    Optional<String> everyWord() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().map(word -> (word.without() ? "-" : "+") + word.lucene())
                        .collect(Collectors.joining(" ")));
    }

    /** At least one of several. */
    Optional<String> anyWord() {
        List<Word> wanted = all.stream().filter(word -> !word.without()).toList();
        return wanted.size() < 2
                ? Optional.empty()
                : Optional.of(all.stream().map(word -> (word.without() ? "-" : "") + word.lucene())
                        .collect(Collectors.joining(" ")));
    }

    /** Words that differ in two letters at most. */
    Optional<String> alike() {
        String fuzzy = all.stream().filter(word -> !word.without())
                .flatMap(word -> List.of(word.text().split("[ '’·-]+")).stream()).filter(part -> part.length() >= FUZZY)
                .map(part -> part + "~2").collect(Collectors.joining(" "));
        return fuzzy.isEmpty() ? Optional.empty() : Optional.of(fuzzy);
    }
}
