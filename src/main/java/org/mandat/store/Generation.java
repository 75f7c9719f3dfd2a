package org.mandat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One published state of the graph, for ever the same: dumps, kept documents, manifest. Reading needs no lock.
 *
 * @param store    the folder of the store it is in
 * @param folder   where it is
 * @param manifest what it holds
 * @param inputs   SHA-256 by name of the inputs of the load that last gave this content; the manifest has those of the first
 */
public record Generation(Path store, Path folder, Manifest manifest, SortedMap<String, String> inputs) {
    /** The content hash, 64 hex digits. */
    public String hash() {
        return manifest.hash();
    }

    /** The size of its dumps and kept documents; other generations may share the files. */
    public long bytes() {
        return manifest.graphs().stream().mapToLong(GraphEntry::bytes).sum()
                + manifest.documents().stream()
                        .mapToLong(each -> each.text().bytes() + each.original().bytes() + each.description().bytes())
                        .sum();
    }

    /** The IRIs of its named graphs, sorted. */
    public List<String> graphs() {
        return manifest.graphs().stream().map(GraphEntry::iri).toList();
    }

    /** The ids of the documents it keeps, sorted. */
    public List<String> documents() {
        return manifest.documents().stream().map(DocumentEntry::id).toList();
    }

    /** A graph's N-Quads, line by line as read from its file. Close the stream; STORE if the file is damaged. */
    public Stream<String> quads(String iri) {
        return Dump.lines(folder.resolve(entry(iri).path()));
    }

    /** The gzip file of a graph's N-Quads. */
    public Path dump(String iri) {
        return folder.resolve(entry(iri).path());
    }

    /** The decoded text of a document. */
    public String text(String id) {
        return new String(read(document(id).text()), StandardCharsets.UTF_8);
    }

    /** The bytes of a document as received. */
    public byte[] original(String id) {
        return read(document(id).original());
    }

    /** A document's description in the catalogue, Turtle in UTF-8. */
    public byte[] description(String id) {
        return read(document(id).description());
    }

    /** The manifest's line on a graph; STORE if there is no such graph. */
    public GraphEntry entry(String iri) {
        return manifest.graph(iri)
                .orElseThrow(() -> StoreFault.of(folder + ": no graph <" + iri + ">; it has " + graphs()));
    }

    /** The manifest's lines on a document; STORE if there is no such document. */
    public DocumentEntry document(String id) {
        return manifest.document(id)
                .orElseThrow(() -> StoreFault.of(folder + ": no document \"" + id + "\"; it has " + documents()));
    }

    private byte[] read(FileEntry entry) {
        Path file = folder.resolve(entry.path());
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw StoreFault.damaged(file, "it cannot be read (" + e + ")");
        }
    }
}
