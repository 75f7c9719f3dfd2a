package org.mandat.document;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets columns apart that stand side by side in the lines of a page, as some extractors leave them: the left one first, then the right.
 * Columns hold running text, whose lines go on below each other; tables, whose rows do not, are left as they are. Runs in linear time.
 */
final class Columns {
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {3,}(?=\\S)");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*\\d{1,4}\\s*");
    private static final int ENOUGH_LINES = 4;
    /** The mean width of a column's lines, in characters. */
    private static final int NARROWEST = 18;
    /** One line in so many goes on from the one above. */
    private static final int GOES_ON = 5;
    private static final int MOST_SPLITS = 3;

    private final StringBuilder text;
    private int pages;

    private Columns(int length) {
        text = new StringBuilder(length);
    }

    /**
     * @param text  with each column one after the other
     * @param pages how many pages had columns; 0 if the text is as it was
     */
    record Apart(String text, int pages) {
    }

    static Apart set(String text) {
        Columns columns = new Columns(text.length());
        for (int begin = 0; begin < text.length();) {
            int feed = text.indexOf('\f', begin);
            int end = feed < 0 ? text.length() : feed + 1;
            columns.page(text.substring(begin, end));
            begin = end;
        }
        return columns.pages == 0 ? new Apart(text, 0) : new Apart(columns.text.toString(), columns.pages);
    }

    private void page(String page) {
        if (!page.contains("   ")) {
            text.append(page);
            return;
        }
        String feed = page.endsWith("\f") ? "\f" : "";
        List<String> lines = List.of(page.substring(0, page.length() - feed.length()).split("(?<=\n)", -1));
        List<String> apart = apart(lines, 0);
        pages += apart.size() == lines.size() ? 0 : 1;
        apart.forEach(text::append);
        text.append(feed);
    }

    /** The lines column by column; the same lines if they have no columns. */
    private static List<String> apart(List<String> lines, int splits) {
        int gutter = splits < MOST_SPLITS ? gutter(lines) : 0;
        if (gutter == 0) {
            return lines;
        }
        List<String> apart = new ArrayList<>();
        for (int begin = 0; begin < lines.size();) {
            int end = begin;
            while (end < lines.size() && !crosses(lines.get(end), gutter)) {
                end++;
            }
            List<String> band = lines.subList(begin, end);
            if (band.stream().anyMatch(line -> isBoth(line, gutter))) {
                apart.addAll(apart(band.stream().map(line -> left(line, gutter)).toList(), splits + 1));
                apart.add("\n");
                apart.addAll(apart(band.stream().map(line -> right(line, gutter)).toList(), splits + 1));
                apart.add("\n");
            } else {
                apart.addAll(band);
            }
            if (end < lines.size()) {
                apart.add(lines.get(end));
            }
            begin = end + 1;
        }
        return apart;
    }

    /** Where the right column of running text begins; 0 if there is none. */
    private static int gutter(List<String> lines) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (String line : lines) {
            for (Matcher gap = GAP.matcher(line); gap.find();) {
                votes.merge(gap.end(), 1, Integer::sum);
            }
        }
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            int near = votes.getOrDefault(vote.getKey() - 1, 0) + vote.getValue()
                    + votes.getOrDefault(vote.getKey() + 1, 0);
            if (near > most || (near == most && vote.getKey() < best)) {
                best = vote.getKey();
                most = near;
            }
        }
        int gutter = votes.containsKey(best - 1) ? best - 1 : best;
        return most >= ENOUGH_LINES && isRunningText(lines, gutter) ? gutter : 0;
    }

    private static boolean isRunningText(List<String> lines, int gutter) {
        int both = 0;
        int crossing = 0;
        int width = 0;
        int goesOnLeft = 0;
        int goesOnRight = 0;
        for (String line : lines) {
            if (isBoth(line, gutter)) {
                String left = left(line, gutter).strip();
                String right = right(line, gutter).strip();
                both++;
                width += Math.min(left.length(), right.length());
                goesOnLeft += startsSmall(left) ? 1 : 0;
                goesOnRight += startsSmall(right) ? 1 : 0;
            } else if (crosses(line, gutter)) {
                crossing++;
            }
        }
        return both >= ENOUGH_LINES && both > crossing && width >= both * NARROWEST
                && goesOnLeft * GOES_ON >= both && goesOnRight * GOES_ON >= both;
    }

    private static boolean startsSmall(String words) {
        return !words.isEmpty() && UCharacter.isULowercase(words.codePointAt(0));
    }

    /** Whether words stand on both sides. */
    private static boolean isBoth(String line, int gutter) {
        return !crosses(line, gutter) && !left(line, gutter).isBlank() && !right(line, gutter).isBlank();
    }

    /** Whether words run over the beginning of the right column, or the page ends with its number. */
    private static boolean crosses(String line, int gutter) {
        if (PAGE_NUMBER.matcher(line).matches()) {
            return true;
        }
        int from = Math.min(line.length(), gutter - 2);
        return !line.substring(from, Math.min(line.length(), gutter)).isBlank();
    }

    private static String left(String line, int gutter) {
        return line.length() <= gutter ? line : line.substring(0, gutter).stripTrailing() + "\n";
    }

    private static String right(String line, int gutter) {
        return line.length() <= gutter ? "\n" : line.substring(gutter);
    }
}
