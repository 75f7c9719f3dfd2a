package org.mandat.store;

/**
 * One named graph of a generation and its dump.
 *
 * @param iri    the graph's name
 * @param sha256 of its canonical lines, each ended by LF, before compression
 * @param quads  how many lines
 * @param path   of the gzip file below the generation's folder
 * @param bytes  the gzip file's size
 */
public record GraphEntry(String iri, String sha256, long quads, String path, long bytes) {
    public GraphEntry {
        FileEntry.requireSha256(sha256);
        FileEntry.requireCount("quads", quads);
        FileEntry.requirePath(path);
        FileEntry.requireCount("bytes", bytes);
    }
}
