package org.mandat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Digest;

/** Writes one generation into a new folder, every file and folder synced to disk; graphs and documents on any threads. */
final class Staging {
    private static final List<String> KINDS = List.of("graphs", "texts", "originals", "descriptions");

    private final Path folder;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    private Staging(Path folder) {
        this.folder = folder;
    }

    static Staging in(Path folder) throws IOException {
        for (String kind : KINDS) {
            Files.createDirectories(folder.resolve(kind));
        }
        return new Staging(folder);
    }

    Path folder() {
        return folder;
    }

    /** Writes what of a draft is not written yet, and the manifest of all of it. */
    Manifest build(Draft draft) throws IOException {
        requireKept(draft);
        List<GraphEntry> graphs = new ArrayList<>();
        for (Draft.Graph graph : draft.graphs()) {
            graphs.add(switch (graph) {
                case Draft.Graph.Made made -> write(made.graph());
                case Draft.Graph.Staged staged -> staged.entry();
                case Draft.Graph.Kept kept -> link(kept.from(), kept.entry());
            });
        }
        List<DocumentEntry> documents = new ArrayList<>();
        for (Draft.Document document : draft.documents()) {
            documents.add(switch (document) {
                case Draft.Document.Made made -> write(made.source());
                case Draft.Document.Staged staged -> staged.entry();
                case Draft.Document.Kept kept -> link(kept.from(), kept.entry());
            });
        }
        SortedMap<String, Instant> times = new TreeMap<>(draft.times());
        times.put("published", Instant.now());
        Manifest manifest = new Manifest(Manifest.contentHash(graphs), draft.software(), times, graphs, documents,
                draft.inputs());
        Disk.write(folder.resolve(ManifestJson.FILE), ManifestJson.write(manifest));
        Disk.write(folder.resolve(InUse.FILE), new byte[0]);
        for (String kind : KINDS) {
            Disk.syncFolder(folder.resolve(kind));
        }
        Disk.syncFolder(folder);
        return manifest;
    }

    /** What is kept must be as it was published: read whole before any is linked, as many files at once as there are processors. */
    private static void requireKept(Draft draft) {
        List<Runnable> checks = new ArrayList<>();
        for (Draft.Graph graph : draft.graphs()) {
            if (graph instanceof Draft.Graph.Kept kept) {
                checks.add(() -> Verification.require(kept.from().folder().resolve(kept.entry().path()), kept.entry()));
            }
        }
        for (Draft.Document document : draft.documents()) {
            if (document instanceof Draft.Document.Kept kept) {
                parts(kept.entry()).forEach(part -> checks
                        .add(() -> Verification.require(kept.from().folder().resolve(part.path()), part)));
            }
        }
        checks.parallelStream().flatMap(check -> fault(check).stream()).toList().stream().findFirst().ifPresent(bad -> {
            throw bad;
        });
    }

    /** What a check throws, as a value: of several the first in order is told. */
    private static Optional<MandatException> fault(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (MandatException e) {
            return Optional.of(e);
        }
    }

    private static List<FileEntry> parts(DocumentEntry entry) {
        return List.of(entry.text(), entry.original(), entry.description());
    }

    /**
     * Replaces each file of a damaged generation by the whole one of the same content, the manifest last: at no moment is the
     * generation away. Readers that have files open keep them.
     */
    void mend(Path published) throws IOException {
        List<String> folders = new ArrayList<>(KINDS);
        folders.add("");
        for (String kind : folders) {
            Files.createDirectories(published.resolve(kind));
            for (Path file : files(folder.resolve(kind))) {
                Files.move(file, published.resolve(kind).resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            Disk.syncFolder(published.resolve(kind));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // Whoever reads the generation has a lock on the file of that name.
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith(InUse.FILE)).toList();
        }
    }

    GraphEntry write(NamedGraph graph) throws IOException {
        String path = path(graph.iri());
        Path file = folder.resolve(path);
        Dump.write(file, graph);
        Disk.sync(file);
        return new GraphEntry(graph.iri(), graph.sha256(), graph.size(), path, Files.size(file));
    }

    private GraphEntry link(Generation from, GraphEntry entry) throws IOException {
        String path = path(entry.iri());
        Disk.link(folder.resolve(path), from.folder().resolve(entry.path()));
        return new GraphEntry(entry.iri(), entry.sha256(), entry.quads(), path, entry.bytes());
    }

    DocumentEntry write(Source source) throws IOException {
        String id = source.id();
        return new DocumentEntry(id,
                write("texts/" + id + ".txt", source.text().getBytes(StandardCharsets.UTF_8)),
                write("originals/" + id + "." + source.extension(), source.original()),
                write("descriptions/" + id + ".ttl", source.description()));
    }

    private FileEntry write(String path, byte[] bytes) throws IOException {
        Disk.write(folder.resolve(path), bytes);
        return new FileEntry(path, Digest.sha256(bytes), bytes.length);
    }

    private DocumentEntry link(Generation from, DocumentEntry entry) throws IOException {
        for (FileEntry part : parts(entry)) {
            Disk.link(folder.resolve(part.path()), from.folder().resolve(part.path()));
        }
        return entry;
    }

    // programme/<id> of …/id/graph/programme/<id>; a second graph that would get the same name gets part of its hash.
    private String path(String iri) {
        String tail = iri.contains("/graph/") ? iri.substring(iri.lastIndexOf("/graph/") + 7) : iri;
        String name = tail.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+", "");
        if (name.isEmpty() || name.length() > 100 || !names.add(name.toLowerCase(Locale.ROOT))) {
            name = name.substring(0, Math.min(name.length(), 80)) + "-"
                    + Digest.sha256(iri).substring(0, 16);
        }
        return "graphs/" + name + ".nq.gz";
    }
}
