package org.mandat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.graph.NamedGraph;
import org.mandat.quality.Checks;
import org.mandat.quality.Report;
import org.mandat.store.Draft;
import org.mandat.store.Generation;
import org.mandat.store.Source;
import org.mandat.store.StoreWriter;

/**
 * Loads documents into a store: read, check, publish, all or nothing. Documents already there stay; where the mappings have changed
 * since they were read, their kept bytes are read again, so that a store never mixes two states of the mappings.
 */
public final class Loading {
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
        inputs.put("base", org.mandat.knowledge.Digest.sha256(request.base()));
        Pipeline pipeline = Pipeline.of(project, request.base());
        try (StoreWriter writer = request.store().write()) {
            Optional<Generation> before = writer.current();
            boolean unchanged = before.filter(generation -> generation.inputs().equals(inputs)).isPresent();
            if (!unchanged) {
                CueTrial.run(project, progress);
            }
            List<MandatException> refused = new ArrayList<>();
            Map<String, Job> jobs = jobs(before.filter(generation -> !unchanged), refused);
            List<ReadDocument> outcomes = read(pipeline, List.copyOf(jobs.values()), refused);
            if (outcomes.isEmpty() && before.isEmpty()) {
                throw refused.isEmpty()
                        ? new MandatException(ErrorCode.USAGE, "nothing to load; give a file or a catalogue")
                        : refused.get(0);
            }
            Draft draft = new Draft("mandat " + Version.current()).time("started", started);
            inputs.forEach(draft::input);
            before.filter(generation -> unchanged).ifPresent(generation -> keep(draft, generation, jobs));
            List<NamedGraph> made = new ArrayList<>(pipeline.shared());
            for (ReadDocument outcome : outcomes) {
                made.add(outcome.graph());
                draft.document(source(outcome, jobs));
            }
            made.addAll(pipeline.derive(outcomes.stream().map(ReadDocument::graph).toList()));
            made.forEach(draft::graph);
            Report checks = check(made, outcomes);
            progress.accept("publishing");
            Generation published = writer.publish(draft.time("ended", Instant.now()));
            List<Diagnostic> noticed = new ArrayList<>();
            outcomes.forEach(outcome -> noticed.addAll(outcome.diagnostics()));
            noticed.addAll(pipeline.reviews().without(published.documents()));
            return new LoadReport(published, outcomes.stream().map(ReadDocument::loaded).toList(), refused, noticed,
                    checks);
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

    /** Reads the documents, as many at once as there are processors; the outcomes are in their order. */
    private List<ReadDocument> read(Pipeline pipeline, List<Job> jobs, List<MandatException> refused) {
        progress.accept("reading " + jobs.size() + (jobs.size() == 1 ? " document" : " documents"));
        List<Object> results = IntStream.range(0, jobs.size()).parallel().mapToObj(i -> {
            Job job = jobs.get(i);
            try {
                return (Object) ReadDocument.of(pipeline.read(job.description(), job.name(), job.bytes()));
            } catch (MandatException e) {
                return e;
            }
        }).toList();
        List<ReadDocument> outcomes = new ArrayList<>();
        for (Object result : results) {
            if (result instanceof ReadDocument outcome) {
                outcomes.add(outcome);
            } else if (result instanceof MandatException e) {
                refuse(e, refused);
            }
        }
        return outcomes;
    }

    private static void keep(Draft draft, Generation generation, Map<String, Job> replaced) {
        for (String id : generation.documents()) {
            if (!replaced.containsKey(id)) {
                draft.keepDocument(generation, id);
                generation.graphs().stream()
                        .filter(graph -> graph.endsWith("/programme/" + id) || graph.endsWith("/derived/" + id))
                        .forEach(graph -> draft.keepGraph(generation, graph));
            }
        }
    }

    private static Source source(ReadDocument outcome, Map<String, Job> jobs) {
        Description description = outcome.description();
        Job job = Objects.requireNonNull(jobs.get(description.id()), "an outcome is of a job");
        return new Source(description.id(), outcome.text(), job.bytes(),
                job.extension(),
                org.mandat.reading.DescriptionWriter.write(description, job.name()));
    }

    private Report check(List<NamedGraph> made, List<ReadDocument> outcomes) {
        progress.accept("checking");
        Map<String, String> texts = new HashMap<>();
        outcomes.forEach(outcome -> texts.put(outcome.description().id(), outcome.text()));
        Report report = Checks.of(project.ontology().resolve("shapes.ttl"), project.checks()).check(made,
                id -> Optional.ofNullable(texts.get(id)));
        if (!report.conforms()) {
            Diagnostic first = report.violations().get(0).toDiagnostic();
            throw new MandatException(ErrorCode.CHECK,
                    report.violations().size() + " violation(s), nothing was published; the first: " + first);
        }
        return report;
    }
}
