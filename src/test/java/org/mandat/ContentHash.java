package org.mandat;

import java.util.ArrayList;
import java.util.List;
import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Digest;
import org.mandat.store.UnionDataset;

/** Reads the five programmes and prints one hash of all that the program makes of them: what a forked JVM of a test runs. */
final class ContentHash {
    private ContentHash() {
    }

    public static void main(String[] arguments) {
        System.out.println(of(Seeds.PIPELINE));
    }

    static String of(Pipeline pipeline) {
        List<NamedGraph> programmes = Seeds.descriptions().stream().map(seed -> Seeds.read(pipeline, seed).graph())
                .toList();
        List<NamedGraph> graphs = new ArrayList<>(pipeline.shared());
        graphs.addAll(programmes);
        UnionDataset shared = UnionDataset.of(pipeline.shared());
        programmes.forEach(programme -> graphs.add(pipeline.derive(programme, shared)));
        StringBuilder list = new StringBuilder();
        graphs.forEach(graph -> list.append(graph.iri()).append(' ').append(graph.sha256()).append('\n'));
        return Digest.sha256(list.toString());
    }
}
