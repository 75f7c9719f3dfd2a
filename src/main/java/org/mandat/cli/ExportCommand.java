package org.mandat.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.Export;
import org.mandat.graph.ExportFormat;
import org.mandat.question.Prefixes;
import org.mandat.store.Generation;
import org.mandat.store.Held;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mandat export}: the dumps in any RDF format, streamed. */
@Command(name = "export", sortOptions = false, description = "Write the graph as RDF.")
final class ExportCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; "
            + "default: what -o's ending says, else TRIG. JSONLD and RDFJSON cannot stream: one programme at a time")
    private Optional<ExportFormat> format = Optional.empty();

    @Option(names = "--programme", paramLabel = "ID", description = "only the graphs of this programme")
    private Optional<String> programme = Optional.empty();

    @Option(names = "-o", paramLabel = "FILE", description = "write to a file, which appears when it is whole")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--gzip", description = "compress (also when FILE ends in .gz)")
    private boolean gzip;

    @Mixin
    private StoreOption store = new StoreOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ExportFormat wanted = format.or(() -> file.flatMap(path -> ExportFormat.ofFileName(path.toString())))
                .orElse(ExportFormat.TRIG);
        if (!wanted.isStreaming() && programme.isEmpty()) {
            throw new MandatException(ErrorCode.USAGE, wanted.keyword()
                    + " needs a whole graph in memory: name one with --programme, or choose ndjsonld, trig or another format that streams");
        }
        try (Held held = store.hold(terminal)) {
            export(held.generation(), wanted);
        }
    }

    private void export(Generation generation, ExportFormat wanted) {
        List<Export.Source> graphs = programme.map(id -> Programmes.graphs(generation, id))
                .orElseGet(() -> StoreOption.sources(generation));
        Export export = new Export(wanted, Prefixes.all());
        boolean compressed = gzip || file.filter(path -> path.toString().endsWith(".gz")).isPresent();
        WholeOutput.write(terminal, file, out -> write(export, graphs, out, compressed));
    }

    private static void write(Export export, List<Export.Source> graphs, OutputStream out, boolean compressed)
            throws IOException {
        if (compressed) {
            GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
            export.write(graphs, zipped);
            zipped.finish();
        } else {
            export.write(graphs, out);
        }
        out.flush();
    }
}
