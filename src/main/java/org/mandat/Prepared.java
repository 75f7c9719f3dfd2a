package org.mandat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;
import org.mandat.quality.Report;
import org.mandat.reading.DescriptionWriter;
import org.mandat.store.Draft;
import org.mandat.store.Generation;
import org.mandat.store.Store;
import org.mandat.store.StoreWriter;

/**
 * What the build has read beforehand, beside the program's jar: an empty store is served with it at once. It stands in for a load only
 * where that load would give the same again: the same program, mappings, ontology and checks, the same documents to the byte.
 */
public final class Prepared {
    private static final String FOLDER = "prepared";
    private static final String STATE = "state";

    private final Project project;
    private final LoadRequest request;

    /** @param request a load into the store that is to be filled */
    public Prepared(Project project, LoadRequest request) {
        this.project = project;
        this.request = request;
    }

    /** Loads, into the store of the request, and keeps a copy of that; not where there was something to say, which would not be said again. */
    public LoadReport make() throws IOException {
        LoadReport report = Loading.run(project, request, phase -> {
        });
        Optional<Program> program = Program.running();
        boolean quiet = report.refused().isEmpty() && report.checks().diagnostics().isEmpty()
                && report.diagnostics().stream().allMatch(told -> told.severity() == Severity.INFO);
        if (program.isPresent() && quiet) {
            Path folder = program.get().beside(FOLDER);
            Files.deleteIfExists(folder.resolve(STATE)); // while anything below changes, it stands for nothing
            try (StoreWriter writer = Store.at(folder).write()) {
                copy(report.generation(), writer);
                writer.prune(1);
            }
            List<String> lines = new ArrayList<>(List.of(state(program.get())));
            report.documents().forEach(document -> lines.add(line(document)));
            Files.write(folder.resolve(STATE), lines);
        }
        return report;
    }

    /** Fills the store of the request, if it is empty and what is kept is what a load would give; else empty, and nothing is done. */
    public Optional<LoadReport> publish() {
        try {
            Optional<Program> program = Program.running();
            Path folder = program.map(known -> known.beside(FOLDER)).orElse(Path.of(FOLDER));
            if (program.isEmpty() || !Files.exists(folder.resolve(STATE))) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(folder.resolve(STATE));
            if (lines.isEmpty() || !lines.get(0).equals(state(program.get()))) {
                return Optional.empty();
            }
            try (StoreWriter writer = request.store().write()) {
                return Store.at(folder).current().filter(kept -> writer.current().isEmpty())
                        .map(kept -> new LoadReport(copy(kept, writer),
                                lines.stream().skip(1).map(Prepared::document).toList(), List.of(), List.of(),
                                new Report(List.of())));
            }
        } catch (IOException | MandatException e) {
            return Optional.empty(); // a load tells what is wrong, if it meets it too
        }
    }

    private static String line(LoadReport.Loaded document) {
        return String.join("\t", document.id(), document.title().replaceAll("\\s+", " "),
                Stream.of(document.words(), document.measures(), document.effects(), document.targets(),
                        document.reviews(), document.stale()).map(String::valueOf).collect(Collectors.joining("\t")));
    }

    private static LoadReport.Loaded document(String line) {
        String[] parts = line.split("\t");
        int[] counts = Stream.of(parts).skip(2).mapToInt(Integer::parseInt).toArray();
        return new LoadReport.Loaded(parts[0], parts[1], counts[0], counts[1], counts[2], counts[3], counts[4],
                counts[5]);
    }

    private static Generation copy(Generation from, StoreWriter to) {
        Draft draft = new Draft(from.manifest().software());
        from.inputs().forEach(draft::input);
        from.manifest().times().forEach(draft::time);
        from.graphs().forEach(graph -> draft.keepGraph(from, graph));
        from.documents().forEach(document -> draft.keepDocument(from, document));
        return to.publish(draft);
    }

    /** A hash of all that a load's outcome depends on. */
    private String state(Program program) throws IOException {
        SortedMap<String, String> all = project.inputs();
        all.put("program", program.sha256());
        all.put("base", request.base());
        for (LoadRequest.Input input : request.inputs()) {
            String name = String.valueOf(input.file().getFileName());
            all.put("document " + input.description().id(),
                    Digest.sha256(Files.readAllBytes(input.file()))
                            + Digest.sha256(DescriptionWriter.write(input.description(), name)));
        }
        return Digest.sha256(all.toString());
    }
}
