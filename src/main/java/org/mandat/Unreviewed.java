package org.mandat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Digest;
import org.mandat.store.Generation;
import org.mandat.store.UnionDataset;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/** What the machine alone reads, for scoring it: people's reviews would make it look better than it is. */
public final class Unreviewed {
    private static final Node TYPE = NodeFactory.createURI(Rdf.type);
    private static final Node REVIEW = NodeFactory.createURI(Mandat.Review);

    private Unreviewed() {
    }

    /**
     * The graphs of some documents as they are without reviews: those that people reviewed are read again, in memory, from their kept bytes.
     *
     * @param served    what the generation holds, whose default graph is the union of all
     * @param documents ids; those that the generation does not hold are left out
     * @return {@code served} itself if nobody reviewed anything
     * @throws MandatException STORE if the store is older than the mappings by which it would be read again
     */
    public static DatasetGraph of(Project project, Generation generation, DatasetGraph served,
            Collection<String> documents) {
        if (!served.getDefaultGraph().contains(Node.ANY, TYPE, REVIEW)) {
            return served;
        }
        List<String> held = documents.stream().filter(generation.documents()::contains).toList();
        if (held.isEmpty()) {
            return served;
        }
        String base = base(generation, held.get(0));
        SortedMap<String, String> inputs = project.inputs();
        inputs.put("base", Digest.sha256(base));
        if (!generation.inputs().equals(inputs)) {
            throw new MandatException(ErrorCode.STORE, generation.folder()
                    + ": the store holds reviews and is older than the mappings, so that what the machine alone reads"
                    + " cannot be told; run mandat load first");
        }
        Pipeline pipeline = Pipeline.withoutReviews(project, base);
        List<NamedGraph> graphs = new ArrayList<>(pipeline.shared());
        for (String id : held) {
            String iri = base + "graph/programme/" + id;
            NamedGraph stored = stored(generation, iri);
            graphs.add(stored.lines().stream().anyMatch(line -> line.contains(" <" + Mandat.Review + "> "))
                    ? read(pipeline, Job.kept(generation, id))
                    : stored);
        }
        return UnionDataset.of(graphs);
    }

    private static NamedGraph read(Pipeline pipeline, Job job) {
        return pipeline.read(job.description(), job.name(), job.bytes()).graph();
    }

    private static NamedGraph stored(Generation generation, String iri) {
        try (Stream<String> lines = generation.quads(iri)) {
            return new NamedGraph(iri, lines.toList());
        }
    }

    private static String base(Generation generation, String id) {
        String ending = "graph/programme/" + id;
        return generation.graphs().stream().filter(iri -> iri.endsWith("/" + ending)).findFirst()
                .map(iri -> iri.substring(0, iri.length() - ending.length()))
                .orElseThrow(() -> new MandatException(ErrorCode.STORE,
                        generation.folder() + ": no graph of the document \"" + id + "\"; run mandat load"));
    }
}
