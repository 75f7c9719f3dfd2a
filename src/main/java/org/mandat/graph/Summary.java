package org.mandat.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/**
 * What a programme's graph holds.
 *
 * @param title     of the programme
 * @param issued    as precise as known
 * @param instances how many of each class, by the class's IRI
 */
public record Summary(String title, String issued, SortedMap<String, Integer> instances) {
    public Summary {
        instances = Collections.unmodifiableSortedMap(new TreeMap<>(instances));
    }

    /** How many instances of a class are stated. */
    public int count(String type) {
        return instances.getOrDefault(type, 0);
    }

    /** Reads the graph once, line by line. */
    public static Summary of(Export.Source graph) {
        Collector collector = new Collector();
        RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
        parser.setRDFHandler(collector);
        try (Stream<String> lines = graph.lines().get()) {
            parser.parse(new LinesReader(lines.iterator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Summary(collector.titles.getOrDefault(collector.programme, ""),
                collector.dates.getOrDefault(collector.programme, ""), collector.instances);
    }

    private static final class Collector extends AbstractRDFHandler {
        private final SortedMap<String, Integer> instances = new TreeMap<>();
        private final SortedMap<String, String> titles = new TreeMap<>();
        private final SortedMap<String, String> dates = new TreeMap<>();
        private String programme = "";

        @Override
        public void handleStatement(Statement statement) {
            String subject = statement.getSubject().stringValue();
            String object = statement.getObject().stringValue();
            switch (statement.getPredicate().stringValue()) {
                case Rdf.type -> {
                    instances.merge(object, 1, Integer::sum);
                    programme = object.equals(Mandat.Programme) ? subject : programme;
                }
                case Dcterms.title -> titles.putIfAbsent(subject, object);
                case Dcterms.issued -> dates.putIfAbsent(subject, object);
                default -> {
                    // Nothing that a summary tells.
                }
            }
        }
    }
}
