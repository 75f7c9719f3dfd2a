package org.mandat.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The steps by which a form on disk is built, each timed; and the same quads as TDB2's own bulk loader takes them. Seconds. */
public final class FormSteps {
    private FormSteps() {
    }

    /** Builds the form of a store's generation in a new folder. */
    public static Map<String, Double> form(Store store, Path folder) throws IOException {
        Generation generation = store.current().orElseThrow();
        Map<String, Double> seconds = new LinkedHashMap<>();
        DiskFormBuilder builder = new DiskFormBuilder(generation, FormOptions.defaults());
        DatasetGraph tdb = DatabaseMgr.connectDatasetGraph(Files.createDirectories(folder.resolve("tdb2")).toString());
        seconds.put("index", time(() -> builder.load(tdb)));
        try (FrenchTextIndex index = FrenchTextIndex.in(folder.resolve("text"))) {
            seconds.put("text", time(() -> Txn.executeRead(tdb, () -> index.fill(tdb))));
        }
        seconds.put("statistics", time(() -> DiskStatistics.of(tdb)));
        TDBInternal.expel(tdb, true);
        return seconds;
    }

    /** Opens a store's generation for queries, in memory or on disk, and closes it. */
    public static double open(Store store) {
        return time(() -> Form.open(store.current().orElseThrow(), FormOptions.defaults()).close());
    }

    /** What {@code tdb2.tdbloader --loader=phased} does with an N-Quads file. */
    public static Map<String, Double> bulk(Path file, Path folder) throws IOException {
        DatasetGraph tdb = DatabaseMgr.connectDatasetGraph(Files.createDirectories(folder).toString());
        DataLoader loader = LoaderFactory.phasedLoader(tdb, MonitorOutputs.nullOutput());
        double seconds = time(() -> {
            loader.startBulk();
            loader.load(file.toString());
            loader.finishBulk();
        });
        TDBInternal.expel(tdb, true);
        return Map.of("index", seconds);
    }

    /** All quads of a generation as one plain N-Quads file. */
    public static void dump(Store store, Path file) throws IOException {
        Generation generation = store.current().orElseThrow();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String graph : generation.graphs()) {
                generation.quads(graph).forEach(line -> write(out, line));
            }
        }
    }

    /** Everything that is served, catalogue too, as N-Quads: the named graphs, since the default graph is only their union. */
    public static void dump(DatasetGraph served, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            served.executeRead(
                    () -> served.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::quad));
            quads.finish();
        }
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line.stripTrailing() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double time(Runnable step) {
        long before = System.nanoTime();
        step.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
