package org.mandat.service;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.generation.GraphSource;
import org.mandat.service.generation.Soundness;

/** A dataset whose files are as a test says. */
final class StatedSource implements GraphSource {
    volatile SortedMap<String, String> damaged = new TreeMap<>();
    volatile Optional<String> verified = Optional.empty();

    @Override
    public Optional<String> currentHash() {
        return Optional.of("a".repeat(64));
    }

    @Override
    public Opened open() {
        DatasetGraph dataset = TestServer.union(RDFParser.fromString(IntStream.range(0, 160)
                .mapToObj(i -> "<http://example.org/s> <http://example.org/p> " + i + " .")
                .collect(Collectors.joining("\n", "GRAPH <http://example.org/g> {\n", "}")), Lang.TRIG)
                .toDatasetGraph());
        return new Opened("a".repeat(64), "a", dataset, Optional.empty(), () -> {
        });
    }

    @Override
    public Soundness soundness() {
        return new Soundness(verified, currentHash(), damaged);
    }
}
