package org.mandat.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.mandat.document.Span;

/** All sentences of a text, one a line: where, what kind of block, whether it is a measure and by which cue, its words. */
public final class Overview {
    private static final int LONGEST_WORDS = 60;

    private Overview() {
    }

    /** @param place how a span is named */
    public static List<String> lines(List<Explanation> explanations, Function<Span, String> place) {
        List<List<String>> rows = new ArrayList<>();
        for (Explanation each : explanations) {
            rows.add(List.of(place.apply(each.span()), each.kind(),
                    each.verdict(), each.decidedBy().orElse(""),
                    beginning(each.sentence().text())));
        }
        return Columns.of(rows, "", Integer.MAX_VALUE);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_WORDS
                ? text
                : text.substring(0, Columns.lineEnd(text, 0, LONGEST_WORDS)).stripTrailing() + "…";
    }
}
