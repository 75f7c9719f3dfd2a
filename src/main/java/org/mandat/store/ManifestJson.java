package org.mandat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;

/** A manifest as JSON and back. Its last line is the SHA-256 of the file with zeros in place of that. */
final class ManifestJson {
    static final String FILE = "manifest.json";
    private static final String CHECKSUM = "checksum";
    private static final String ZEROS = "0".repeat(64);
    /** The first format whose files have a checksum. */
    private static final int CHECKED = 2;

    private ManifestJson() {
    }

    static byte[] write(Manifest manifest) {
        JsonObject json = new JsonObject();
        json.put("format", Manifest.FORMAT);
        json.put("hash", manifest.hash());
        json.put("software", manifest.software());
        json.put("times", object(manifest.times(), Instant::toString));
        JsonArray graphs = new JsonArray();
        for (GraphEntry graph : manifest.graphs()) {
            JsonObject entry = new JsonObject();
            entry.put("iri", graph.iri());
            entry.put("sha256", graph.sha256());
            entry.put("quads", graph.quads());
            entry.put("file", graph.path());
            entry.put("bytes", graph.bytes());
            graphs.add(entry);
        }
        json.put("graphs", graphs);
        JsonArray documents = new JsonArray();
        for (DocumentEntry document : manifest.documents()) {
            JsonObject entry = new JsonObject();
            entry.put("id", document.id());
            entry.put("text", object(document.text()));
            entry.put("original", object(document.original()));
            entry.put("description", object(document.description()));
            documents.add(entry);
        }
        json.put("documents", documents);
        json.put("inputs", object(manifest.inputs(), Function.identity()));
        json.put(CHECKSUM, ZEROS);
        String text = JSON.toString(json) + "\n";
        int place = text.lastIndexOf(ZEROS);
        return (text.substring(0, place) + Digest.sha256(text) + text.substring(place + ZEROS.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Fails with STORE when the file is missing, damaged or of a newer format. */
    static Manifest read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw StoreFault.damaged(file, "it cannot be read (" + e + ")");
        }
        try {
            JsonObject json = JSON.parse(text);
            long format = json.getNumber("format").longValue();
            if (format > Manifest.FORMAT) {
                throw StoreFault.of(file + ": written by a newer Mandat (format " + format + ", this one reads up to "
                        + Manifest.FORMAT + "); update Mandat, or choose another store with --store");
            }
            Manifest manifest = new Manifest(string(json, "hash"), string(json, "software"),
                    map(json.getObj("times"), Instant::parse),
                    json.getArray("graphs").map(JsonValue::getAsObject).map(ManifestJson::graph).toList(),
                    json.getArray("documents").map(JsonValue::getAsObject).map(ManifestJson::document).toList(),
                    map(json.getObj("inputs"), Function.identity()));
            if (format >= CHECKED || json.hasKey(CHECKSUM)) {
                requireChecksum(text, string(json, CHECKSUM));
            }
            return manifest;
        } catch (MandatException e) {
            throw e;
        } catch (JsonException | DateTimeParseException | IllegalArgumentException | NullPointerException e) {
            // Jena answers null or fails by type where a field is missing.
            throw StoreFault.damaged(file, "not a manifest (" + e.getMessage() + ")");
        }
    }

    private static void requireChecksum(String text, String stated) {
        if (!stated.equals(Digest.sha256(text.replace(stated, ZEROS)))) {
            throw new IllegalArgumentException("its checksum is not that of what it says");
        }
    }

    static <V> JsonObject object(SortedMap<String, V> map, Function<V, String> string) {
        JsonObject json = new JsonObject();
        map.forEach((key, value) -> json.put(key, string.apply(value)));
        return json;
    }

    static <V> SortedMap<String, V> map(JsonObject json, Function<String, V> value) {
        SortedMap<String, V> map = new TreeMap<>();
        json.keys().forEach(key -> map.put(key, value.apply(string(json, key))));
        return map;
    }

    static String string(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("no text for \"" + key + "\"");
        }
        return value.getAsString().value();
    }

    private static JsonObject object(FileEntry file) {
        JsonObject json = new JsonObject();
        json.put("file", file.path());
        json.put("sha256", file.sha256());
        json.put("bytes", file.bytes());
        return json;
    }

    private static FileEntry file(JsonObject json) {
        return new FileEntry(string(json, "file"), string(json, "sha256"), json.getNumber("bytes").longValue());
    }

    private static GraphEntry graph(JsonObject json) {
        return new GraphEntry(string(json, "iri"), string(json, "sha256"), json.getNumber("quads").longValue(),
                string(json, "file"), json.getNumber("bytes").longValue());
    }

    private static DocumentEntry document(JsonObject json) {
        return new DocumentEntry(string(json, "id"), file(json.getObj("text")), file(json.getObj("original")),
                file(json.getObj("description")));
    }
}
