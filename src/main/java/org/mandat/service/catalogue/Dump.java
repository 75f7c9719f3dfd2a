package org.mandat.service.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.graph.Export;
import org.mandat.graph.NamedGraph;
import org.mandat.service.generation.ServedGraph;
import org.mandat.store.Generation;
import org.mandat.store.Statistics;

/**
 * One file of data.
 *
 * @param programme the id of the one it holds; empty: everything that is served
 */
record Dump(Optional<String> programme, DumpFormat format) {
    static final String FOLDER = "/dumps/";
    private static final String ALL = "mandat.";
    private static final String PROGRAMME = "programme/";

    /** By its address; empty for an address of none. */
    static Optional<Dump> at(String path) {
        String name = path.substring(FOLDER.length());
        Optional<DumpFormat> format = DumpFormat.ofName(name);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        String begin = name.substring(0, name.length() - format.get().ending().length());
        Dump dump = begin.startsWith(PROGRAMME)
                ? new Dump(Optional.of(begin.substring(PROGRAMME.length(), begin.length() - 1)), format.get())
                : new Dump(Optional.empty(), format.get());
        return dump.path().equals(path) && dump.isOffered() ? Optional.of(dump) : Optional.empty();
    }

    private boolean isOffered() {
        return (programme.isPresent() ? DumpFormat.ofProgramme() : DumpFormat.ofAll()).contains(format);
    }

    String path() {
        return FOLDER + programme.map(id -> PROGRAMME + id + ".").orElse(ALL) + format.ending();
    }

    /** What the file is called where it is kept. */
    String fileName() {
        return programme.map(id -> "programme-" + id + ".").orElse(ALL) + format.ending();
    }

    /** The graphs it holds; none if the generation has no such programme. */
    List<Export.Source> graphs(ServedGraph.Lease graph, Generation generation) {
        Stream<Export.Source> dumps = generation.graphs().stream()
                .filter(iri -> programme.isEmpty() || iri.endsWith("/graph/programme/" + programme.get())
                        || iri.endsWith("/graph/derived/" + programme.get()))
                .map(iri -> new Export.Source(iri, () -> generation.quads(iri)));
        return programme.isPresent()
                ? dumps.toList()
                : Stream.concat(dumps, added(graph, generation)).toList();
    }

    /** What is served with a generation and is in none of its dumps, as where it comes from: small graphs, written from the dataset. */
    private static Stream<Export.Source> added(ServedGraph.Lease graph, Generation generation) {
        DatasetGraph dataset = graph.dataset();
        return graph.once(Statistics.class, Statistics::of).graphs().keySet().stream()
                .filter(iri -> !generation.graphs().contains(iri)).map(iri -> {
                    List<String> lines = new ArrayList<>();
                    dataset.executeRead(() -> dataset
                            .find(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY)
                            .forEachRemaining(quad -> lines.add(Stream.of(quad.getSubject(), quad.getPredicate(),
                                    quad.getObject(), quad.getGraph()).map(NodeFmtLib::strNT)
                                    .collect(Collectors.joining(" ", "", " .")))));
                    List<String> sorted = NamedGraph.of(iri, lines).lines();
                    return new Export.Source(iri, sorted::stream);
                });
    }
}
