package org.mandat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.mandat.Pipeline;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Document;
import org.mandat.document.Span;
import org.mandat.explanation.Explainer;
import org.mandat.explanation.Explanation;
import org.mandat.explanation.Overview;
import org.mandat.explanation.TextView;
import org.mandat.graph.CodePoints;
import org.mandat.interpretation.FactIris;
import org.mandat.interpretation.Verdict;
import org.mandat.knowledge.Iri;
import org.mandat.layout.Block;

/** Shows what was decided of the sentences of one text. */
final class ExplainView {
    private static final int WIDTH = 100;

    private final Terminal terminal;
    private final Pipeline.Judged judged;
    private final Document document;
    private final String programme;
    private final boolean json;
    private final Explainer explainer;
    private final CodePoints points;
    private final FactIris iris;

    /** @param programme its id; empty for a text that nobody described */
    ExplainView(Terminal terminal, Pipeline.Judged judged, String programme, boolean json) {
        this.terminal = terminal;
        this.judged = judged;
        this.document = judged.text().text().layout().document();
        this.programme = programme;
        this.json = json;
        this.explainer = new Explainer(document.text());
        this.points = new CodePoints(document.text());
        this.iris = new FactIris(document);
    }

    /** Every sentence, in a line. */
    void all() {
        if (json) {
            each();
            return;
        }
        List<Explanation> all = judged.verdicts().stream().map(explainer::explain).toList();
        Overview.lines(all, this::position).forEach(terminal.out()::println);
        terminal.out().printf("%nsentences: %d, measures: %d%n", all.size(),
                all.stream().filter(Explanation::isMeasure).count());
    }

    /** Every sentence in full. */
    void each() {
        show(judged.verdicts());
    }

    /** The sentence at a position in code points; USAGE if the text is shorter. */
    void at(int position) {
        String text = document.text();
        int length = text.codePointCount(0, text.length());
        if (position >= length) {
            throw new MandatException(ErrorCode.USAGE,
                    programme + ":" + position + " lies behind its text, which has " + length + " characters");
        }
        int unit = text.offsetByCodePoints(0, position);
        List<Verdict> there = judged.verdicts().stream()
                .filter(verdict -> verdict.sentence().sentence().span().contains(unit)).toList();
        if (there.isEmpty()) {
            nothing(position, unit);
        } else {
            show(there);
        }
    }

    private void nothing(int position, int unit) {
        String kind = judged.text().text().layout().blocks().stream().filter(block -> block.span().contains(unit))
                .map(Block::kind).filter(block -> !block.isProse()).findFirst()
                .map(block -> "a part set aside as " + block.name().toLowerCase(java.util.Locale.ROOT)
                        + ", of which no sentence is read")
                .orElse("no sentence: marks or white space");
        String line = "no measure: " + programme + ":" + position + " is in " + kind;
        terminal.out().println(json ? "[]" : line);
        if (json) {
            terminal.err().println("mandat: " + line);
        }
    }

    /**
     * A measure, by what its IRI ends with; USAGE if neither the store nor the text as read now has it.
     *
     * @param stated the measures of the store's graph and where they stand
     */
    void measure(String digits, SortedMap<String, List<Integer>> stated) {
        Set<String> found = new TreeSet<>(stated.keySet());
        judged.verdicts().forEach(verdict -> digits(verdict).ifPresent(found::add));
        found.removeIf(each -> !each.startsWith(digits));
        if (found.size() != 1) {
            throw new MandatException(ErrorCode.USAGE, found.isEmpty()
                    ? programme + " has no measure " + digits + "; mandat explain " + programme
                            + " shows where its measures stand"
                    : programme + "/" + digits + " may be " + String.join(", ", found.stream().limit(5).toList())
                            + (found.size() > 5 ? " …" : "") + "; give more digits");
        }
        String one = found.iterator().next();
        List<Verdict> there = judged.verdicts().stream()
                .filter(verdict -> digits(verdict).filter(one::equals).isPresent())
                .toList();
        if (there.isEmpty()) { // the store says so, the mappings no longer do
            stated.getOrDefault(one, List.of()).forEach(this::at);
        } else {
            show(there);
        }
    }

    private Optional<String> digits(Verdict verdict) {
        return verdict instanceof Verdict.Committed committed
                ? Optional.of(Iri.localName(iris.measure(committed.measure())))
                : Optional.empty();
    }

    private void show(List<Verdict> verdicts) {
        if (json) {
            JsonArray all = new JsonArray();
            verdicts.forEach(verdict -> all.add(ExplanationJson.of(explainer.explain(verdict), name(verdict))));
            terminal.out().println(JSON.toString(all));
            return;
        }
        TextView view = new TextView(terminal.columns() > 0 ? terminal.columns() : WIDTH);
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(view.lines(explainer.explain(verdict), name(verdict) + ", "));
        }
        lines.forEach(terminal.out()::println);
    }

    /** « programme:12-40, programme/0123456789ab » */
    private String name(Verdict verdict) {
        String place = position(verdict.sentence().sentence().span());
        return programme.isEmpty()
                ? place
                : place + digits(verdict).map(digits -> ", measure/" + programme + "/" + digits).orElse("");
    }

    private String position(Span span) {
        return (programme.isEmpty() ? "" : programme + ":") + points.name(span);
    }
}
