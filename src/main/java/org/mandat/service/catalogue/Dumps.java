package org.mandat.service.catalogue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.mandat.graph.Export;
import org.mandat.graph.ExportFormat;
import org.mandat.knowledge.Digest;
import org.mandat.question.Prefixes;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.http.Refusal;
import org.mandat.store.Generation;

/**
 * Makes dumps from those of the generation, each once, one at a time and streaming, and keeps them. N-Quads are not even compressed
 * again: gzip files one after the other are a gzip file (RFC 1952, 2.2).
 */
final class Dumps {
    private static final long PATIENCE_SECONDS = 20;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_KNOWN = 50_000;

    private final Executor maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("mandat-dumps").factory());
    private final Map<Path, CompletableFuture<DumpFile>> made = new ConcurrentHashMap<>();

    /**
     * The file, made if it is not there.
     *
     * @return empty if the generation has no such programme, or no dumps
     * @throws Refusal 503 if it is not ready within a while; it will be, later
     */
    Optional<DumpFile> file(ServedGraph.Lease graph, Dump dump) {
        Optional<Generation> generation = graph.generation();
        List<Export.Source> graphs = generation.map(each -> dump.graphs(graph, each)).orElse(List.of());
        if (graphs.isEmpty()) {
            return Optional.empty();
        }
        Path place = DumpFolder.of(generation.get(), graph.build()).resolve(dump.fileName());
        if (made.size() > MOST_KNOWN) {
            made.clear(); // their files remain, and are found again
        }
        CompletableFuture<DumpFile> file = made.compute(place, (path, before) -> before != null && isThere(before)
                ? before
                : CompletableFuture.supplyAsync(() -> make(generation.get(), dump, graphs, path), maker));
        try {
            return Optional.of(file.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | InterruptedException e) {
            throw new Refusal(503, "in-preparation");
        } catch (ExecutionException e) {
            made.remove(place, file);
            throw new IllegalStateException("making " + place, e.getCause());
        }
    }

    private static boolean isThere(CompletableFuture<DumpFile> file) {
        return !file.isDone() || !file.isCompletedExceptionally() && Files.exists(file.join().path());
    }

    private static DumpFile make(Generation generation, Dump dump, List<Export.Source> graphs, Path place) {
        try {
            Optional<DumpFile> before = DumpFile.find(place);
            if (before.isPresent()) {
                return before.get();
            }
            Files.createDirectories(place.getParent());
            Path aside = Files.createTempFile(place.getParent(), "making-", ".part");
            try {
                MessageDigest digest = Digest.begin();
                try (OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(aside), BUFFER), digest)) {
                    write(generation, dump, graphs, out);
                }
                return DumpFile.keep(aside, place, Digest.hex(digest));
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Generation generation, Dump dump, List<Export.Source> graphs, OutputStream out)
            throws IOException {
        if (dump.format().export() == ExportFormat.NQUADS) {
            List<String> kept = generation.graphs();
            for (Export.Source graph : graphs) {
                if (kept.contains(graph.iri())) {
                    Files.copy(generation.dump(graph.iri()), out);
                } else {
                    compress(new Export(ExportFormat.NQUADS, Map.of()), List.of(graph), out);
                }
            }
        } else {
            compress(new Export(dump.format().export(), Prefixes.all()), graphs, out);
        }
    }

    private static void compress(Export export, List<Export.Source> graphs, OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, BUFFER);
        export.write(graphs, zipped);
        zipped.finish();
    }
}
