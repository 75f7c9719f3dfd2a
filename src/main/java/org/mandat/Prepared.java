package org.mandat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;
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
            copy(report.generation(), Store.at(folder));
            try (StoreWriter writer = Store.at(folder).write()) {
                writer.prune(1);
            }
            Files.writeString(folder.resolve(STATE), state(program.get()), StandardCharsets.UTF_8);
        }
        return report;
    }

    /** Fills the store of the request, if it is empty and what is kept is what a load would give; else empty, and nothing is done. */
    public Optional<Generation> publish() {
        try {
            Optional<Program> program = Program.running();
            Path folder = program.map(known -> known.beside(FOLDER)).orElse(Path.of(FOLDER));
            if (program.isEmpty() || !Files.exists(folder.resolve(STATE))
                    || !Files.readString(folder.resolve(STATE)).equals(state(program.get()))) {
                return Optional.empty();
            }
            return Store.at(folder).current().map(kept -> copy(kept, request.store()));
        } catch (IOException | MandatException e) {
            return Optional.empty(); // a load tells what is wrong, if it meets it too
        }
    }

    private static Generation copy(Generation from, Store to) {
        try (StoreWriter writer = to.write()) {
            Optional<Generation> there = writer.current();
            if (there.isPresent() && there.get().inputs().equals(from.inputs())) {
                return there.get(); // another process has been faster
            }
            Draft draft = new Draft(from.manifest().software());
            from.inputs().forEach(draft::input);
            from.manifest().times().forEach(draft::time);
            from.graphs().forEach(graph -> draft.keepGraph(from, graph));
            from.documents().forEach(document -> draft.keepDocument(from, document));
            return writer.publish(draft);
        }
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
