package org.mandat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.graph.NamedGraph;
import org.mandat.quality.Checks;
import org.mandat.quality.Report;
import org.mandat.reading.DescriptionWriter;
import org.mandat.store.DocumentEntry;
import org.mandat.store.Draft;
import org.mandat.store.GraphEntry;
import org.mandat.store.Source;
import org.mandat.store.StoreWriter;
import org.mandat.store.UnionDataset;

/**
 * Takes documents into a draft, a lot at a time: each is read, its graph written aside, what follows from it derived and written too; the
 * lot is checked, and all but what the report tells of it forgotten. So memory does not grow with the number of documents.
 */
final class Intake {
    private final Pipeline pipeline;
    private final Checks checks;
    private final StoreWriter writer;
    private final Draft draft;
    private final UnionDataset shared;
    private final List<LoadReport.Loaded> loaded = new ArrayList<>();
    private final List<Diagnostic> noticed = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    /** The graphs that all programmes share go into the draft at once. */
    Intake(Pipeline pipeline, Checks checks, StoreWriter writer, Draft draft) {
        this.pipeline = pipeline;
        this.checks = checks;
        this.writer = writer;
        this.draft = draft;
        this.shared = UnionDataset.of(pipeline.shared());
        pipeline.shared().stream().parallel().map(writer::stage).toList().forEach(draft::graph);
    }

    /** What became of a document. */
    private sealed interface Result {
    }

    private record Refused(MandatException why) implements Result {
    }

    private record Taken(ReadDocument document, NamedGraph derived, DocumentEntry source, GraphEntry stated,
            GraphEntry following) implements Result {
    }

    /** Reads a lot, as many at once as there are processors; what cannot be read is told in the order of the documents. */
    void take(List<Job> lot, Consumer<MandatException> refuse, Consumer<String> progress) {
        List<Taken> taken = new ArrayList<>();
        for (Result result : lot.stream().parallel().map(this::take).toList()) {
            switch (result) {
                case Refused refused -> refuse.accept(refused.why());
                case Taken one -> taken.add(one);
            }
        }
        progress.accept("checking");
        check(taken);
        for (Taken one : taken) {
            draft.document(one.source()).graph(one.stated()).graph(one.following());
            loaded.add(one.document().loaded());
            noticed.addAll(one.document().diagnostics());
        }
    }

    private Result take(Job job) {
        byte[] bytes;
        ReadDocument document;
        try {
            bytes = job.bytes();
            document = ReadDocument.of(pipeline.read(job.description(), job.name(), bytes));
        } catch (MandatException e) {
            return new Refused(e);
        }
        Description description = job.description();
        NamedGraph derived = pipeline.derive(document.graph(), shared);
        return new Taken(document, derived,
                writer.stage(new Source(description.id(), document.text(), bytes, job.extension(),
                        DescriptionWriter.write(description, job.name()))),
                writer.stage(document.graph()), writer.stage(derived));
    }

    private void check(List<Taken> taken) {
        Map<String, String> texts = new HashMap<>();
        taken.forEach(one -> texts.put(one.document().description().id(), one.document().text()));
        UnionDataset graphs = shared
                .with(taken.stream().flatMap(one -> Stream.of(one.document().graph(), one.derived())).toList());
        reports.add(checks.check(graphs, id -> Optional.ofNullable(texts.get(id))));
    }

    /** The documents that were read, in their order. */
    List<LoadReport.Loaded> loaded() {
        return loaded;
    }

    List<Diagnostic> noticed() {
        return noticed;
    }

    /** What the checks found in all lots; if there was none, in what programmes share. */
    Report report() {
        if (reports.isEmpty()) {
            check(List.of());
        }
        return Report.of(reports);
    }
}
