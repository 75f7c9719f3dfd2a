package org.mandat.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An explanation as lines of text: whether it is a measure and why; the sentence, its names marked ═, the words of cues that count ─, of others ·; then
 * what was read, the cues that fired (+ they count, - they do not), the names, the clauses as frames see them (+ what is to be so, - what is only told)
 * and the tokens.
 */
public final class TextView {
    private static final String INDENT = "  ";
    private static final int LONGEST_WORDS = 36;

    private final int width;

    /** @param width of the longest line, in characters */
    public TextView(int width) {
        this.width = width;
    }

    public List<String> lines(Explanation explanation, String place) {
        List<String> lines = new ArrayList<>();
        lines.add(explanation.headline());
        lines.add(place + explanation.kind()
                + (explanation.section().isEmpty() ? "" : " under " + explanation.section()));
        lines.add("");
        explanation.sentence().lines(width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
        part("facts", explanation.facts().stream()
                .map(fact -> List.of(fact.kind(), fact.what(), fact.detail())).toList(), lines);
        part("cues", explanation.cues().stream().map(TextView::row).toList(), lines);
        part("names", explanation.names().stream()
                .map(name -> List.of(name.words(), String.join(" or ", name.candidates()))).toList(), lines);
        part("clauses", explanation.said().stream().map(TextView::row).toList(), lines);
        lines.add("");
        lines.add("tokens");
        lines.addAll(SideBySide.of(explanation.words(), INDENT, width));
        return lines;
    }

    private void part(String title, List<List<String>> rows, List<String> lines) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(Columns.of(rows, INDENT, width));
        }
    }

    private static List<String> row(FiredCue cue) {
        return List.of((cue.counts() ? "+ " : "- ") + cue.cue(), "%3d".formatted(cue.priority()), cue.says(),
                shortened(cue.words()), outcomes(cue));
    }

    private static List<String> row(Explanation.Said said) {
        return List.of((said.asserted() ? "+ " : "- ") + said.predicate(), said.roles().stream()
                .map(filled -> filled.role() + ": " + filled.words()).collect(Collectors.joining("; ")));
    }

    /** « cnil, arcep; hadopi: effects/abolish is stronger »: what is the same is said once. */
    private static String outcomes(FiredCue cue) {
        Map<String, List<String>> same = new LinkedHashMap<>();
        cue.outcomes().forEach(outcome -> same.computeIfAbsent(outcome.why(), why -> new ArrayList<>())
                .addAll(outcome.about().stream().toList()));
        List<String> told = new ArrayList<>();
        same.forEach((why, about) -> {
            String things = String.join(", ", about);
            told.add(about.isEmpty() ? why : why.equals(FiredCue.COUNTS) ? things : things + ": " + why);
        });
        return String.join("; ", told);
    }

    /** Long words without their middle. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST_WORDS) {
            return words;
        }
        int half = LONGEST_WORDS / 2 - 1;
        int head = Math.max(words.lastIndexOf(' ', half), half / 2);
        int tail = words.indexOf(' ', words.length() - half);
        return words.substring(0, head) + " … "
                + words.substring(tail < 0 ? words.length() - half : tail + 1);
    }
}
