package org.mandat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.Model;
import org.mandat.derivation.Derivation;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Decoded;
import org.mandat.document.Decoder;
import org.mandat.document.Description;
import org.mandat.document.Document;
import org.mandat.graph.NamedGraph;
import org.mandat.graph.ProgrammeGraph;
import org.mandat.graph.SharedGraphs;
import org.mandat.interpretation.Context;
import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Interpreter;
import org.mandat.interpretation.ThemeCues;
import org.mandat.interpretation.Verdict;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Knowledge;
import org.mandat.language.AnalysedText;
import org.mandat.language.Analyser;
import org.mandat.language.FrenchDictionary;
import org.mandat.layout.Layout;
import org.mandat.layout.Layouter;
import org.mandat.reading.LayoutMarksReader;
import org.mandat.reading.MappingsReader;
import org.mandat.reading.ReviewReader;
import org.mandat.reading.TurtleFile;
import org.mandat.recognition.RecognisedText;
import org.mandat.recognition.Recogniser;
import org.mandat.review.Applied;
import org.mandat.review.Reviewed;
import org.mandat.review.Reviewing;
import org.mandat.review.Reviews;
import org.mandat.store.UnionDataset;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;

/** The whole way of a document: {@link #read} is the program. Immutable after {@link #of}; threads may share it. */
public final class Pipeline {
    private static final List<String> TERMS = List.of("alignments.ttl", "mandat.ttl", "shapes.ttl");
    private static final List<String> SCHEMES = List.of("effects.ttl", "kinds.ttl", "metrics.ttl", "themes.ttl",
            "units.ttl");

    /** Serves one thread: each document gets its own session. */
    private final Analyser analyser = new Analyser(FrenchDictionary.load());
    private final Layouter layouter;
    private final Recogniser recogniser;
    private final Interpreter interpreter;
    private final Derivation derivation;
    private final List<NamedGraph> shared;
    private final Map<String, Integer> electionYears = new TreeMap<>();
    private final Actors actors;
    private final Map<String, Entity> entities;
    private final Reviews reviews;
    private final String base;

    private Pipeline(Project project, String base, List<TurtleFile> reviewFiles) {
        this.base = base;
        List<TurtleFile> mappings = project.mappingFiles();
        Knowledge knowledge = MappingsReader.read(mappings, project.ontology("themes.ttl"));
        layouter = Layouter.of(LayoutMarksReader.read(project.mappings().resolve("cues").resolve("layout.ttl")));
        recogniser = new Recogniser(knowledge, analyser);
        interpreter = new Interpreter(knowledge, new ThemeCues(knowledge, analyser));
        derivation = Derivation.of(project.ontology().resolve("derive"));
        actors = Actors.of(mappings);
        List<Model> reference = new ArrayList<>();
        List<Model> concepts = new ArrayList<>(project.ontologies(SCHEMES));
        for (TurtleFile file : mappings) {
            (file.path().startsWith(project.mappings().resolve("cues")) ? concepts : reference).add(file.model());
            file.instances(Mandat.Election).forEach(election -> file.string(election, Dcterms.date)
                    .ifPresent(
                            date -> electionYears.put(election.stringValue(), Integer.parseInt(date.substring(0, 4)))));
        }
        entities = knowledge.entities().stream()
                .collect(Collectors.toMap(Entity::iri, entity -> entity, (one, same) -> one));
        Set<String> nameable = new HashSet<>(entities.keySet());
        concepts.forEach(model -> model.subjects().forEach(concept -> nameable.add(concept.stringValue())));
        reviews = ReviewReader.read(reviewFiles, nameable, base);
        List<NamedGraph> graphs = new ArrayList<>(List.of(SharedGraphs.of("ontology", project.ontologies(TERMS), base),
                SharedGraphs.of("concepts", concepts, base),
                SharedGraphs.of("reference", reference, base)));
        if (Files.exists(project.quality())) {
            Model quality = TurtleFile.read(project.quality(), ErrorCode.CATALOGUE).model();
            graphs.add(SharedGraphs.of("quality", List.of(quality), base));
        }
        shared = List.copyOf(graphs);
    }

    /**
     * Compiles what the project knows.
     *
     * @param base what data IRIs begin with; {@code https://w3id.org/mandat/id/} unless moved
     */
    public static Pipeline of(Project project, String base) {
        return new Pipeline(project, base, project.reviewFiles());
    }

    /** The same as if nobody had reviewed anything: what the machine alone reads. */
    static Pipeline withoutReviews(Project project, String base) {
        return new Pipeline(project, base, List.of());
    }

    /**
     * What became of a document.
     *
     * @param interpretation as reviewed
     * @param graph          what it says
     */
    public record Outcome(Description description, String text, Interpretation interpretation, List<Applied> reviews,
            NamedGraph graph, List<Diagnostic> diagnostics) {
    }

    /**
     * Bytes in, graph out.
     *
     * @param name of its file: its ending tells its format where the bytes do not
     */
    public Outcome read(Description description, String name, byte[] bytes) {
        actors.require(description);
        Decoded decoded = Decoder.decode(description.id(), name, bytes);
        Context context = context(description);
        RecognisedText recognised = recognise(decoded.document(), context);
        Interpretation interpretation = interpreter.interpret(recognised, context);
        Reviewed reviewed = Reviewing.apply(interpretation, reviews.of(description.id()), entities);
        NamedGraph programme = ProgrammeGraph.of(description, reviewed, base);
        List<Diagnostic> diagnostics = new ArrayList<>(decoded.diagnostics());
        diagnostics.addAll(recognised.text().layout().diagnostics());
        diagnostics.addAll(reviewed.diagnostics());
        return new Outcome(description, decoded.document().text(), reviewed.interpretation(), reviewed.reviews(),
                programme, diagnostics);
    }

    private RecognisedText recognise(Document document, Context context) {
        Analyser session = analyser.session();
        Layout layout = layouter.layout(document, session::isWord);
        AnalysedText text = session.analyse(layout);
        return recogniser.recognise(text, context.authors(), session);
    }

    /** A text with what is decided of each of its sentences. */
    public record Judged(RecognisedText text, List<Verdict> verdicts) {
        public Judged {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** As {@link #read} does, without the graph. */
    Judged judge(Document document, Context context) {
        RecognisedText recognised = recognise(document, context);
        return new Judged(recognised, interpreter.judge(recognised, context));
    }

    /** What is known of a text that nobody describes: any party or person may speak in it. */
    Context anybody(int year) {
        return new Context(year, year, actors.known().stream().sorted().toList());
    }

    /**
     * What follows from what a programme says.
     *
     * @param shared a dataset of {@link #shared()}
     */
    public NamedGraph derive(NamedGraph programme, UnionDataset shared) {
        return derivation.derive(programme, shared);
    }

    /** The reviews of all documents, read or not. */
    public Reviews reviews() {
        return reviews;
    }

    /** The graphs that every programme leans on: ontology, concepts, reference data, and how well programmes are read. */
    public List<NamedGraph> shared() {
        return shared;
    }

    Context context(Description description) {
        List<String> proposers = new ArrayList<>(description.parties());
        proposers.addAll(description.coalitions());
        proposers.addAll(description.candidates());
        int mandate = description.election().map(election -> {
            Integer year = electionYears.get(election);
            if (year == null) {
                throw new MandatException(ErrorCode.CATALOGUE, description.id() + ": the election <" + election
                        + "> is not described; add it with its dcterms:date to mappings/elections.ttl");
            }
            return year;
        }).orElse(description.year());
        return new Context(description.year(), mandate, proposers);
    }
}
