package org.mandat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;

/**
 * The file {@code CURRENT}: the hash of the current generation on its first line, then, as JSON, the inputs of the load that chose
 * it. They are here because a load whose graphs did not change leaves the published folder, and so its manifest, untouched.
 */
record Pointer(String hash, Optional<SortedMap<String, String>> inputs) {
    static final String FILE = "CURRENT";

    static Optional<Pointer> read(Path store) {
        Path file = store.resolve(FILE);
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreFault.damaged(file, "it cannot be read (" + e + ")");
        }
        String hash = text.lines().findFirst().orElse("").strip();
        String rest = text.lines().skip(1).reduce("", String::concat);
        try {
            FileEntry.requireSha256(hash);
            return Optional.of(new Pointer(hash, rest.isBlank() ? Optional.empty() : Optional.of(inputs(rest))));
        } catch (JsonException | IllegalArgumentException e) {
            throw StoreFault.damaged(file, e.getMessage() + "; write the name of a folder of generations/ into it");
        }
    }

    void write(Path store) throws IOException {
        String json = inputs
                .map(map -> JSON.toStringFlat(ManifestJson.object(map, Function.identity())) + "\n").orElse("");
        Disk.replace(store, FILE, (hash + "\n" + json).getBytes(StandardCharsets.UTF_8));
    }

    private static SortedMap<String, String> inputs(String json) {
        return new TreeMap<>(ManifestJson.map(JSON.parse(json), Function.identity()));
    }
}
