package org.mandat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.mandat.diagnostic.MandatException;

/**
 * A folder of immutable generations:
 *
 * <pre>
 * generations/&lt;hash&gt;/manifest.json, graphs/*.nq.gz, texts/&lt;id&gt;.txt, originals/&lt;id&gt;.&lt;ext&gt;, descriptions/&lt;id&gt;.ttl
 * CURRENT      the hash of the one to serve
 * forms/       what serves them fast; can always be made again
 * staging/     what a writer builds; anything found there without a writer is left from a crash
 * lock         held by the one writer
 * </pre>
 *
 * Reading needs no lock and writes nothing. Every failure is a MandatException with code STORE.
 *
 * @param folder need not exist before the first publication
 */
public record Store(Path folder) {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Comparator<Generation> AGE = Comparator
            .comparing((Generation generation) -> generation.manifest().published()).thenComparing(Generation::hash);

    public static Store at(Path folder) {
        return new Store(folder);
    }

    /** The generation to serve; empty before the first publication. */
    public Optional<Generation> current() {
        return Pointer.read(folder).map(pointer -> {
            if (!Files.isDirectory(generationFolder(pointer.hash()))) {
                throw StoreFault.of(folder.resolve(Pointer.FILE) + ": names generation " + pointer.hash()
                        + ", which is not in generations/; restore that folder, write one of " + hashes()
                        + " into it, or delete it and run \"mandat load\"");
            }
            return open(pointer.hash(), pointer.inputs());
        });
    }

    /** What {@code CURRENT} says, without opening it: cheap enough to be polled. */
    public Optional<String> currentHash() {
        return Pointer.read(folder).map(Pointer::hash);
    }

    /** Whether nothing was ever made current. */
    public boolean isEmpty() {
        return !Files.exists(folder.resolve(Pointer.FILE));
    }

    /** Another text whenever something was made current, be it the same again; cheap enough to be polled. */
    public String publication() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder.resolve(Pointer.FILE),
                    BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return "";
        }
    }

    /** The hashes of all published generations, sorted. */
    public List<String> hashes() {
        Path generations = generationsFolder();
        if (!Files.isDirectory(generations)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(generations)) {
            return list.map(path -> path.getFileName().toString()).filter(name -> name.matches("[0-9a-f]{64}"))
                    .sorted().toList();
        } catch (IOException e) {
            throw StoreFault.disk("reading the store", generations, e);
        }
    }

    /** All published generations, the oldest first. */
    public List<Generation> generations() {
        return hashes().stream().map(hash -> open(hash, Optional.empty())).sorted(AGE).toList();
    }

    /** Those whose manifest can be read, the oldest first. */
    public List<Generation> readable() {
        return hashes().stream().flatMap(hash -> {
            try {
                return Stream.of(open(hash, Optional.empty()));
            } catch (MandatException damaged) {
                return Stream.empty();
            }
        }).sorted(AGE).toList();
    }

    /** The current generation, kept from being pruned until it is closed; empty before the first publication. */
    public Optional<Held> hold() {
        while (true) {
            Optional<String> hash = currentHash();
            try {
                Optional<Held> held = current().flatMap(Held::of);
                if (held.isPresent() || hash.isEmpty()) {
                    return held;
                }
            } catch (MandatException e) {
                if (currentHash().equals(hash)) {
                    throw e;
                }
                // Another one became current and this one was pruned, all since we looked.
            }
        }
    }

    /** Whether a server or another reader, here or elsewhere, has a generation open; as far as the disk can tell. */
    public boolean isInUse(Generation generation) {
        try {
            return !InUse.unless(generation.folder(), () -> {
            });
        } catch (IOException e) {
            return false; // a read-only disk: nothing can be pruned from here either
        }
    }

    /** Bytes on disk of all generations; a file that several share counts once. */
    public long bytes() {
        try (Stream<Path> files = Files.isDirectory(generationsFolder())
                ? Files.walk(generationsFolder())
                : Stream.<Path>empty()) {
            Map<Object, Long> sizes = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                sizes.put(Objects.requireNonNullElse(attributes.fileKey(), file), attributes.size());
            }
            return sizes.values().stream().mapToLong(Long::longValue).sum();
        } catch (IOException | UncheckedIOException e) {
            throw StoreFault.disk("reading the store", folder, new IOException(e.getMessage(), e));
        }
    }

    /** The generation of this hash, or of the only hash that starts so (at least 6 digits). */
    public Optional<Generation> generation(String prefix) {
        List<String> found = hashes().stream().filter(hash -> prefix.length() >= 6 && hash.startsWith(prefix)).toList();
        if (found.size() > 1) {
            throw StoreFault.of(folder + ": several generations start with " + prefix + ": " + found);
        }
        return found.stream().findFirst().map(hash -> open(hash, Optional.empty()));
    }

    /** Takes the lock, waiting a little for another writer; what dead writers left is removed. Close it. */
    public StoreWriter write() {
        return write(PATIENCE);
    }

    /** The same, with how long to wait. */
    public StoreWriter write(Duration patience) {
        return StoreWriter.open(this, patience);
    }

    /** Publishes in one step; to read the current generation first, as a load does, use {@link #write()}. */
    public Generation publish(Draft draft) {
        try (StoreWriter writer = write()) {
            return writer.publish(draft);
        }
    }

    Path generationsFolder() {
        return folder.resolve("generations");
    }

    Path generationFolder(String hash) {
        return generationsFolder().resolve(hash);
    }

    private Generation open(String hash, Optional<SortedMap<String, String>> inputs) {
        Path generation = generationFolder(hash);
        Path file = generation.resolve(ManifestJson.FILE);
        Manifest manifest = ManifestJson.read(file);
        if (!manifest.hash().equals(hash)) {
            throw StoreFault.damaged(file, "it is the manifest of generation " + manifest.hash());
        }
        return new Generation(folder, generation, manifest, inputs.orElse(manifest.inputs()));
    }
}
