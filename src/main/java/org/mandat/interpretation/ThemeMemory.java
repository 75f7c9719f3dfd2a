package org.mandat.interpretation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the measures of one text were about so far: those of a section mostly go on about the same. */
final class ThemeMemory {
    /** What it weighs at most that the measures before in a section are about a theme. */
    private static final double GOES_ON = 2;
    /** As many measures are taken to have been about something else before the first. */
    private static final int UNKNOWN = 1;
    /** A text says little about nothing in particular where less than this part of its measures does. */
    private static final double RARE = 0.2;
    /** As many measures are taken to have been read before the first, half of them about nothing in particular. */
    private static final double ASSUMED = 8;

    /**
     * The measures of a section that were about a top theme.
     *
     * @param last what showed it last
     */
    private record Strand(int measures, ThemeHint last) {
    }

    private final Map<String, Map<String, Strand>> sections = new HashMap<>();
    private final String other;
    private int measures;
    private int others;

    /** @param other the top theme of what is about none */
    ThemeMemory(String other) {
        this.other = other;
    }

    /** @param best what showed the measure's first theme, if words of its own show one */
    void remember(String section, String top, boolean own, ThemeHint best) {
        measures++;
        others += top.equals(other) ? 1 : 0;
        if (own) {
            sections.computeIfAbsent(section, s -> new LinkedHashMap<>()).merge(top, new Strand(1, best),
                    (before, one) -> new Strand(before.measures() + 1, one.last()));
        }
    }

    /** What the measures before in a section tell of the next one, by top theme. */
    Map<String, ThemeHint> of(String section) {
        Map<String, Strand> strands = sections.getOrDefault(section, Map.of());
        int all = UNKNOWN + strands.values().stream().mapToInt(Strand::measures).sum();
        Map<String, ThemeHint> hints = new LinkedHashMap<>();
        strands.forEach((top, strand) -> hints.put(top, strand.last().around(GOES_ON * strand.measures() / all)));
        return hints;
    }

    /** Whether the text is so seldom about nothing in particular that words for it are likely to be about the matter at hand. */
    boolean isRarelyOther() {
        return others + ASSUMED / 2 < RARE * (measures + ASSUMED);
    }
}
