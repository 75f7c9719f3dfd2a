package org.mandat.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandat.document.Span;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Fact;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.Passage;

/**
 * A quote cut where evidence begins or ends.
 *
 * @param group of the effect that it is evidence of; {@code fact} for other facts; empty if it is none
 * @param facts what it is evidence of, in words
 */
record MarkedQuote(String text, String group, String facts) {
    private record Mark(Span span, Fact fact) {
    }

    static List<MarkedQuote> of(Desk desk, Measure measure) {
        String quote = measure.quote();
        List<Mark> marks = measure.facts().stream().flatMap(fact -> fact.evidence().stream()
                .flatMap(passage -> place(quote, measure, passage).map(span -> new Mark(span, fact)).stream()))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, quote.length()));
        marks.forEach(mark -> cuts.addAll(List.of(mark.span().begin(), mark.span().end())));
        List<MarkedQuote> words = new ArrayList<>();
        int from = 0;
        for (int cut : cuts.tailSet(0, false)) {
            Span piece = new Span(from, cut);
            List<Mark> here = marks.stream().filter(mark -> mark.span().contains(piece))
                    .sorted(Comparator.comparing((Mark mark) -> mark.fact().group().isEmpty())
                            .thenComparing(mark -> mark.span().length()))
                    .toList();
            words.add(new MarkedQuote(piece.of(quote),
                    here.stream().findFirst().map(mark -> mark.fact().group())
                            .map(group -> group.isEmpty() ? "fact" : group)
                            .orElse(""),
                    here.stream().map(mark -> said(desk, mark.fact())).distinct().collect(Collectors.joining(" · "))));
            from = cut;
        }
        return words;
    }

    private static String said(Desk desk, Fact fact) {
        return Stream.of(fact.sort().equals("effect") || fact.sort().equals("law")
                ? fact.kind().text()
                : desk.say("sort." + fact.sort()),
                fact.sort().equals("target") ? fact.kind().text() : fact.object().text())
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(desk.say("colon")));
    }

    /** Where a passage stands in the quote: of equal words those nearest to its place in the text. */
    private static Optional<Span> place(String quote, Measure measure, Passage passage) {
        String exact = passage.exact();
        Optional<Passage> around = measure.passages().stream()
                .filter(words -> words.begin() <= passage.begin() && passage.end() <= words.end()).findFirst();
        if (exact.isEmpty() || around.isEmpty()) {
            return Optional.empty();
        }
        int wanted = passage.begin() - measure.begin();
        Optional<Span> best = Optional.empty();
        for (int at = quote.indexOf(exact); at >= 0; at = quote.indexOf(exact, at + 1)) {
            Span found = new Span(at, at + exact.length());
            if (best.isEmpty() || Math.abs(at - wanted) < Math.abs(best.get().begin() - wanted)) {
                best = Optional.of(found);
            }
        }
        return best;
    }
}
