package org.mandat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;
import org.mandat.quality.Checks;
import org.mandat.quality.Report;
import org.mandat.store.Draft;
import org.mandat.store.Generation;
import org.mandat.store.StoreWriter;

/**
 * Loads documents into a store: read, check, publish, all or nothing; memory does not grow with their number. Documents already there stay; where the mappings have changed
 * since they were read, their kept bytes are read again, so that a store never mixes two states of the mappings.
 */
public final class Loading {
    /** Bytes of documents that are read and checked together. */
    private static final long LOT = 1 << 20;

    private final Project project;
    private final LoadRequest request;
    private final Consumer<String> progress;

    private Loading(Project project, LoadRequest request, Consumer<String> progress) {
        this.project = project;
        this.request = request;
        this.progress = progress;
    }

    /**
     * @param progress told what is being done, one short phrase at a time
     * @throws MandatException if anything is wrong; the store is then as before
     */
    public static LoadReport run(Project project, LoadRequest request, Consumer<String> progress) {
        return new Loading(project, request, progress).run();
    }

    private LoadReport run() {
        Instant started = Instant.now();
        progress.accept("reading mappings");
        SortedMap<String, String> inputs = project.inputs();
        inputs.put("base", Digest.sha256(request.base()));
        Pipeline pipeline = Pipeline.of(project, request.base());
        try (StoreWriter writer = request.store().write()) {
            Optional<Generation> before = writer.current();
            boolean unchanged = before.filter(generation -> generation.inputs().equals(inputs)).isPresent();
            if (!unchanged) {
                TriedCues.of(inputs).unlessTried(() -> CueTrial.run(project, progress));
            }
            List<MandatException> refused = new ArrayList<>();
            Map<String, Job> jobs = jobs(before.filter(generation -> !unchanged), refused);
            Draft draft = new Draft("mandat " + Version.current()).time("started", started);
            inputs.forEach(draft::input);
            before.filter(generation -> unchanged).ifPresent(generation -> keep(draft, generation, jobs.keySet()));
            Intake intake = new Intake(pipeline, Checks.of(project.ontology().resolve("shapes.ttl"), project.checks()),
                    writer, draft);
            read(intake, List.copyOf(jobs.values()), refused);
            if (intake.loaded().isEmpty() && before.isEmpty()) {
                throw refused.isEmpty()
                        ? new MandatException(ErrorCode.USAGE, "nothing to load; give a file or a catalogue")
                        : refused.get(0);
            }
            Report checks = intake.report();
            require(checks);
            progress.accept("publishing");
            Generation published = writer.publish(draft.time("ended", Instant.now()));
            List<Diagnostic> noticed = new ArrayList<>(intake.noticed());
            noticed.addAll(pipeline.reviews().without(published.documents()));
            return new LoadReport(published, intake.loaded(), refused, noticed, checks);
        }
    }

    /** The documents to read by id: those given, and those that the store keeps if it must be brought up to date. */
    private Map<String, Job> jobs(Optional<Generation> stale, List<MandatException> refused) {
        Map<String, Job> jobs = new LinkedHashMap<>();
        stale.ifPresent(generation -> generation.documents().forEach(id -> jobs.put(id, Job.kept(generation, id))));
        for (LoadRequest.Input input : request.inputs()) {
            try {
                jobs.put(input.description().id(), Job.of(input));
            } catch (MandatException e) {
                refuse(e, refused);
            }
        }
        return jobs;
    }

    private void refuse(MandatException e, List<MandatException> refused) {
        if (!request.keepGoing()) {
            throw e;
        }
        refused.add(e);
    }

    private void read(Intake intake, List<Job> jobs, List<MandatException> refused) {
        int done = 0;
        for (List<Job> lot : Lots.of(jobs, Job::size, LOT)) {
            progress.accept("reading " + jobs.size() + (jobs.size() == 1 ? " document" : " documents")
                    + (done == 0 ? "" : "; " + done + " done"));
            intake.take(lot, e -> refuse(e, refused), progress);
            done += lot.size();
        }
    }

    /** What a generation has of documents that are not read again. */
    private static void keep(Draft draft, Generation generation, Set<String> replaced) {
        generation.documents().stream().filter(id -> !replaced.contains(id))
                .forEach(id -> draft.keepDocument(generation, id));
        for (String graph : generation.graphs()) {
            Checking.programme(graph).filter(id -> !replaced.contains(id))
                    .ifPresent(id -> draft.keepGraph(generation, graph));
        }
    }

    private static void require(Report checks) {
        if (!checks.conforms()) {
            Diagnostic first = checks.violations().get(0).toDiagnostic();
            throw new MandatException(ErrorCode.CHECK,
                    checks.violations().size() + " violation(s), nothing was published; the first: " + first);
        }
    }
}
