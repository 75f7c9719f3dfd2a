package org.mandat.service.resource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.generation.Former;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Refusal;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.view.Addresses;
import org.mandat.store.Generation;

/** Finds what an address stands for: a thing of the generation asked, one that an earlier generation had, or nothing. */
public record Lookup(ServedGraphs graphs, Former former) {
    private static final String GENERATIONS = "generation/";
    private static final int HASH = 64;

    /** What is at an address. */
    sealed interface Found {
        String iri();

        /** The format that the address ends with, if it does. */
        Optional<DataFormat> ending();

        record Here(String iri, Optional<DataFormat> ending) implements Found {
        }

        /** It was there: in this generation last. */
        record Gone(String iri, Optional<DataFormat> ending, String generation) implements Found {
        }

        /** A generation that is kept beside the one asked: it describes itself. */
        record Elsewhere(String iri, Optional<DataFormat> ending, String generation) implements Found {
        }
    }

    /**
     * An address with or without an ending that names a format. A thing's own name may end so, and goes first.
     *
     * @param iri what the address without its ending, or with it, stands for
     * @throws Refusal 404
     */
    Found find(Asked asked, String iri) {
        DatasetGraph dataset = asked.graph().dataset();
        if (dataset.calculateRead(() -> exists(dataset, iri))) {
            return new Found.Here(iri, Optional.empty());
        }
        Optional<DataFormat> ending = DataFormat.ofEnding(iri);
        String plain = ending.map(format -> iri.substring(0, iri.length() - format.keyword().length() - 1))
                .orElse(iri);
        if (ending.isPresent() && dataset.calculateRead(() -> exists(dataset, plain))) {
            return new Found.Here(plain, ending);
        }
        Optional<String> itself = generation(asked, plain);
        if (itself.isPresent()) {
            return new Found.Elsewhere(plain, ending, itself.get());
        }
        String gone = former.lastWith(plain, asked.graph()).orElseThrow(() -> new Refusal(404, "unknown-thing", plain));
        return new Found.Gone(plain, ending, gone);
    }

    private Optional<String> generation(Asked asked, String iri) {
        String begin = Addresses.of(asked.graph()).base() + GENERATIONS;
        if (!iri.startsWith(begin) || iri.length() < begin.length() + HASH) {
            return Optional.empty();
        }
        String hash = iri.substring(begin.length(), begin.length() + HASH);
        List<String> kept = graphs.kept().stream().map(Generation::hash).toList();
        return kept.contains(hash) && !hash.equals(asked.graph().hash()) ? Optional.of(hash) : Optional.empty();
    }

    /** Whether the graph says anything of it, within a transaction. */
    private static boolean exists(DatasetGraph dataset, String iri) {
        Node node = NodeFactory.createURI(iri);
        Graph union = dataset.getDefaultGraph();
        return union.contains(node, Node.ANY, Node.ANY) || union.contains(Node.ANY, Node.ANY, node)
                || dataset.containsGraph(node);
    }

    /** The path of a request without its first slash, percent signs resolved where they stand for something. */
    static String path(Asked asked) {
        String raw = asked.path().substring(1);
        try {
            return raw.indexOf('%') < 0 ? raw : new URI("/" + raw).getPath().substring(1);
        } catch (URISyntaxException e) {
            throw new Refusal(404, "nothing-here");
        }
    }
}
