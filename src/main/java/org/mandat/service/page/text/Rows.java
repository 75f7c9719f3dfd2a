package org.mandat.service.page.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.service.page.fact.Measure;

/** Makes rows of the blocks of a part. Each run of white space becomes one space or line end; no other character is added or lost. */
final class Rows {
    private static final Pattern SYNTAX = Pattern.compile("\\*{1,3}");
    private static final int DEEPEST = 6;

    private final Outline outline;
    private final Map<String, Measure> measures;
    private final Map<Block, String> sections = new HashMap<>();
    private final Set<String> anchored = new HashSet<>();

    /** @param measures those that are shown, by id */
    Rows(Outline outline, Map<String, Measure> measures) {
        this.outline = outline;
        this.measures = measures;
        name(outline.layout().root());
    }

    private void name(Section section) {
        if (!section.path().isEmpty()) {
            section.blocks().stream().filter(block -> block.kind() == Block.Kind.HEADING).findFirst()
                    .ifPresent(heading -> sections.put(heading, Contents.id(section.path())));
        }
        section.children().forEach(this::name);
    }

    List<Row> of(Span part) {
        List<Row> rows = new ArrayList<>();
        List<Outline.Placed> placed = outline.measures().stream()
                .filter(measure -> measure.spans().stream().anyMatch(span -> span.overlaps(part))).toList();
        int next = 0;
        for (Block block : outline.layout().blocks()) {
            if (!part.contains(block.span().begin()) || block.span().isEmpty()) {
                continue;
            }
            List<Measure> beside = new ArrayList<>();
            while (next < placed.size() && placed.get(next).begin() < block.span().end()) {
                Optional.ofNullable(measures.get(placed.get(next).id())).ifPresent(beside::add);
                next++;
            }
            rows.add(row(block, placed, beside));
        }
        return rows;
    }

    private Row row(Block block, List<Outline.Placed> placed, List<Measure> beside) {
        boolean apart = !block.kind().isProse() || block.kind() == Block.Kind.NOTE;
        List<Outline.Placed> here = placed.stream()
                .filter(measure -> measure.spans().stream().anyMatch(span -> span.overlaps(block.span()))).toList();
        // What stands before the words is set apart only where no measure begins in it.
        int words = here.stream().flatMap(measure -> measure.spans().stream()).anyMatch(
                span -> span.overlaps(new Span(block.span().begin(), block.content().begin())))
                        ? block.span().begin()
                        : block.content().begin();
        String mark = white(outline.text().substring(block.span().begin(), words), apart);
        List<Row.Run> runs = runs(new Span(words, block.span().end()), here, apart);
        return switch (block.kind()) {
            case HEADING -> new Row("heading", Math.clamp(block.depth() + 2L, 3, DEEPEST),
                    sections.getOrDefault(block, ""), mark, runs, beside);
            case ITEM -> new Row("item", Math.max(1, block.depth()), "", mark, runs, beside);
            case PARAGRAPH -> new Row("paragraph", 0, "", mark, runs, beside);
            case NOTE, CONTENTS, FURNITURE, IMPRINT -> new Row("apart", 0, "", mark, runs, beside);
        };
    }

    private List<Row.Run> runs(Span span, List<Outline.Placed> here, boolean lines) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(span.begin(), span.end()));
        here.forEach(measure -> measure.spans().forEach(words -> {
            cuts.add(Math.clamp(words.begin(), span.begin(), span.end()));
            cuts.add(Math.clamp(words.end(), span.begin(), span.end()));
        }));
        List<Row.Run> runs = new ArrayList<>();
        int from = span.begin();
        for (int cut : cuts.tailSet(from, false)) {
            Span piece = new Span(from, cut);
            Optional<Outline.Placed> measure = here.stream()
                    .filter(each -> each.spans().stream().anyMatch(words -> words.contains(piece)))
                    .min(java.util.Comparator.comparing(each -> anchored.contains(each.id())));
            String words = white(piece.of(outline.text()), lines);
            if (measure.isPresent()) {
                String id = measure.get().id();
                runs.add(new Row.Run(words, "measure", anchored.add(id) ? id : "",
                        Optional.ofNullable(measures.get(id)).map(Measure::url).orElse("")));
            } else {
                plain(words, runs);
            }
            from = cut;
        }
        return runs;
    }

    /** Words with the signs of markup apart. */
    private static void plain(String words, List<Row.Run> runs) {
        Matcher syntax = SYNTAX.matcher(words);
        int from = 0;
        while (syntax.find()) {
            add(words.substring(from, syntax.start()), "", runs);
            add(syntax.group(), "syntax", runs);
            from = syntax.end();
        }
        add(words.substring(from), "", runs);
    }

    private static void add(String words, String style, List<Row.Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Row.Run(words, style, "", ""));
        }
    }

    /** Each run of white space as one space; as one line end where it has one and lines count. */
    private static String white(String text, boolean lines) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int last = folded.length() - 1;
            if (!Folding.isWhite(unit)) {
                folded.append(unit);
            } else if (last < 0 || folded.charAt(last) != ' ' && folded.charAt(last) != '\n') {
                folded.append(lines && unit == '\n' ? '\n' : ' ');
            } else if (lines && unit == '\n') {
                folded.setCharAt(last, '\n');
            }
        }
        return folded.toString();
    }
}
