package org.mandat.question;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;

import org.mandat.graph.NamedGraph;

/** The small invented graph that the questions and checks are first tried on, as the store takes it. */
final class Graphs {
    private static final Path FIXTURE = Path.of("src/test/resources/fixture.trig");

    private Graphs() {
    }

    static DatasetGraph fixture() {
        return RDFParser.source(FIXTURE).toDatasetGraph();
    }

    /** The same graphs under a default graph that is their union, also where they hold what no store would take. */
    static DatasetGraph union(DatasetGraph dataset) {
        Graph all = GraphFactory.createDefaultGraph();
        DatasetGraph union = new DatasetGraphMapLink(all);
        dataset.listGraphNodes().forEachRemaining(name -> {
            Graph graph = dataset.getGraph(name);
            union.addGraph(name, graph);
            GraphUtil.addInto(all, graph);
        });
        return union;
    }

    static List<NamedGraph> named(DatasetGraph dataset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, dataset, Lang.NQUADS);
        Map<String, List<String>> graphs = new TreeMap<>();
        for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            String graph = line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
            graphs.computeIfAbsent(graph, name -> new ArrayList<>()).add(line);
        }
        return graphs.entrySet().stream().map(entry -> NamedGraph.of(entry.getKey(), entry.getValue())).toList();
    }
}
