package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.select;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.graph.NamedGraph;

/** Counted along indexes on disk and with sets in memory, it is the same, and what SPARQL counts. */
class StatisticsTest {
    @TempDir
    Path folder;

    @Test
    void bothFormsAndSparqlCountTheSame() {
        Generation generation = Store.at(folder).publish(draft(fixture()));
        try (Form memory = Form.open(generation, FormOptions.defaults());
                Form disk = Form.open(generation, FormOptions.defaults().inMemoryUpTo(0))) {
            Statistics statistics = Statistics.of(memory.dataset());
            assertThat(Statistics.of(disk.dataset())).isEqualTo(statistics);
            assertThat(disk.dataset().getContext().<Statistics>get(Statistics.COUNTED)).isEqualTo(statistics);
            assertThat(StatisticsJson.read(new String(StatisticsJson.write(statistics),
                    java.nio.charset.StandardCharsets.UTF_8))).isEqualTo(statistics);
            assertThat(List.of(statistics.triples() + " " + statistics.subjects() + " " + statistics.objects()))
                    .isEqualTo(select(memory, "SELECT (CONCAT(STR(COUNT(*)), \" \", STR(COUNT(DISTINCT ?s)), \" \", "
                            + "STR(COUNT(DISTINCT ?o))) AS ?all) { ?s ?p ?o }").stream()
                            .map(row -> row.replace("\"", "")).toList());
            assertThat(statistics.properties().entrySet().stream().map(each -> each.getKey() + " "
                    + each.getValue().triples() + " " + each.getValue().subjects() + " " + each.getValue().objects())
                    .sorted().toList())
                    .isEqualTo(select(memory, "SELECT (CONCAT(STR(?p), \" \", STR(COUNT(*)), \" \", "
                            + "STR(COUNT(DISTINCT ?s)), \" \", STR(COUNT(DISTINCT ?o))) AS ?all) { ?s ?p ?o } GROUP BY ?p")
                            .stream().map(row -> row.replace("\"", "")).toList());
            assertThat(statistics.classes()).containsEntry("https://w3id.org/mandat/def#Programme", 3L);
            assertThat(statistics.graphs().values().stream().mapToLong(Long::longValue).sum())
                    .isGreaterThanOrEqualTo(statistics.triples());
        }
    }

    private static NamedGraph[] fixture() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        RDFDataMgr.loadDatasetGraph(Path.of("src/test/resources/fixture.trig").toUri().toString()).find()
                .forEachRemaining(quad -> lines.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>())
                        .add(NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " ."));
        return lines.entrySet().stream().map(each -> NamedGraph.of(each.getKey(), each.getValue()))
                .toArray(NamedGraph[]::new);
    }
}
