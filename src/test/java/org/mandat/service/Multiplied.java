package org.mandat.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.graph.NamedGraph;
import org.mandat.store.UnionDataset;

/** The fixture's three programmes many times over, under other ids; what they speak of stays the same, so each body is named in thousands. */
final class Multiplied {
    private static final Path FIXTURE = Path.of("src/test/resources/fixture.trig");
    private static final String PROGRAMME = "(graph/programme|graph/derived|programme|text|measure|institution)/((?:alpha|beta)-\\d{4})";

    private Multiplied() {
    }

    static DatasetGraph by(int times) {
        Map<String, List<String>> graphs = new LinkedHashMap<>();
        RDFDataMgr.loadDatasetGraph(FIXTURE.toUri().toString()).find()
                .forEachRemaining(quad -> graphs.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>())
                        .add(NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " ."));
        List<NamedGraph> all = new ArrayList<>();
        graphs.forEach((graph, lines) -> {
            if (graph.matches(".*/" + PROGRAMME)) {
                for (int copy = 0; copy < times; copy++) {
                    String other = "$1/$2-" + copy;
                    all.add(NamedGraph.of(graph.replaceAll(PROGRAMME, other),
                            lines.stream().map(line -> line.replaceAll(PROGRAMME, other)).toList()));
                }
            } else {
                all.add(NamedGraph.of(graph, lines));
            }
        });
        return UnionDataset.of(all);
    }
}
