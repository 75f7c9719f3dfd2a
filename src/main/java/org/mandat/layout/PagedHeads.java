package org.mandat.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds running heads that hold the page number in their own line, set apart by a gap (« Nos forêts        3 ») or with the count of pages
 * (« Nos forêts – 3/8 »): the same words, each time with a greater number.
 */
final class PagedHeads {
    private static final int LONGEST = 200;
    private static final int ENOUGH = 2;
    private static final Pattern AFTER = Pattern
            .compile("(.*\\p{L}.*?)(?:\\h{3,}|\\t)(\\d{1,3})|(.*\\p{L}.*?)\\b(\\d{1,3}) ?/ ?\\d{1,3}");
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,3})(?:\\h{3,}|\\t)(.*\\p{L}.*)");

    private record Place(int line, int page) {
    }

    private PagedHeads() {
    }

    /** The indexes of the lines that are such. */
    static BitSet of(String text, List<Line> lines) {
        Map<String, List<Place>> byWords = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.last() - line.first() <= LONGEST && !line.isBlank()) {
                read(text, line, i, byWords);
            }
        }
        BitSet found = new BitSet();
        byWords.values().stream().filter(PagedHeads::areNumbered)
                .forEach(places -> places.forEach(place -> found.set(place.line())));
        return found;
    }

    private static void read(String text, Line line, int i, Map<String, List<Place>> byWords) {
        if (Character.isDigit(text.charAt(line.last() - 1))) {
            Matcher after = AFTER.matcher(text.substring(line.first(), line.last()));
            if (after.matches()) {
                int words = after.group(1) == null ? 3 : 1;
                add(after.group(words), after.group(words + 1), i, byWords);
            }
        } else if (Character.isDigit(text.charAt(line.first()))) {
            Matcher before = BEFORE.matcher(text.substring(line.first(), line.last()));
            if (before.matches()) {
                add(before.group(2), before.group(1), i, byWords);
            }
        }
    }

    private static void add(String words, String page, int i, Map<String, List<Place>> byWords) {
        byWords.computeIfAbsent(Words.key(words), key -> new ArrayList<>()).add(new Place(i, Integer.parseInt(page)));
    }

    private static boolean areNumbered(List<Place> places) {
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i).page() <= places.get(i - 1).page()) {
                return false;
            }
        }
        return places.size() >= ENOUGH;
    }
}
