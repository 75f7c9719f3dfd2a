package org.mandat.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mandat.Project;
import org.mandat.Unreviewed;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.evaluation.Annotations;
import org.mandat.evaluation.Baseline;
import org.mandat.evaluation.Evaluation;
import org.mandat.evaluation.JsonReport;
import org.mandat.evaluation.MarkdownReport;
import org.mandat.evaluation.QualityReport;
import org.mandat.evaluation.TableReport;
import org.mandat.store.Form;
import org.mandat.store.Generation;
import org.mandat.store.Held;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mandat evaluate}: how well programmes were read, measured on annotations. */
@Command(name = "evaluate", sortOptions = false, description = {
        "Score the store against annotations: precision, recall and F1 of each kind of fact, without people's reviews.",
        "DIR holds a file <programme id>.jsonl for each annotated programme, see src/test/gold/README.md."})
final class EvaluateCommand implements Runnable {
    /** What to write. */
    enum Format {
        TABLE, JSON, MD, TURTLE
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "the annotations")
    private Path folder = Path.of("");

    @Option(names = "--docs", paramLabel = "ID,…", split = ",", description = "only these of the annotated programmes")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "table (default), json, md, or turtle: figures to record, by DQV")
    private Format format = Format.TABLE;

    @Option(names = "--misses",
            description = "list what was missed and what was wrong, with its sentence (json always does)")
    private boolean misses;

    @Option(names = "--baseline", paramLabel = "FILE.ttl",
            description = "fail if an F1 is more than 0.01 under what this file records for a set of programmes")
    private Optional<Path> baseline = Optional.empty();

    @Option(names = "-o", paramLabel = "FILE", description = "write to a file, which appears when it is whole")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private StoreOption store = new StoreOption();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Annotations all = Annotations.in(folder);
        Annotations annotations = documents.isEmpty() ? all : all.only(documents);
        Evaluation evaluation;
        try (Held held = store.hold(terminal); Form form = StoreOption.open(held.generation(), terminal)) {
            Generation generation = held.generation();
            evaluation = Evaluation.of(Unreviewed.of(new Project(terminal.home()), generation, form.dataset(),
                    annotations.documents()), annotations, id -> text(generation, id));
        }
        List<Baseline.Fall> falls = baseline.map(Baseline::read).map(recorded -> recorded.falls(evaluation))
                .orElse(List.of());
        WholeOutput.write(terminal, file, out -> write(evaluation, out));
        if (!falls.isEmpty()) {
            throw new MandatException(ErrorCode.CHECK, falls.stream().map(Object::toString).collect(
                    Collectors.joining("; ")) + "; --format turtle -o FILE.ttl records other figures");
        }
    }

    private void write(Evaluation evaluation, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> write(TableReport.of(evaluation, misses), out);
            case JSON -> write(JsonReport.of(evaluation), out);
            case MD -> write(MarkdownReport.of(evaluation, misses), out);
            case TURTLE -> QualityReport.write(evaluation, out);
        }
    }

    private static void write(String report, OutputStream out) throws IOException {
        out.write(report.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> text(Generation generation, String id) {
        return generation.documents().contains(id) ? Optional.of(generation.text(id)) : Optional.empty();
    }
}
