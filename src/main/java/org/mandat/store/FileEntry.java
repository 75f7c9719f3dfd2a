package org.mandat.store;

/**
 * One file of a generation.
 *
 * @param path   below the generation's folder, with one {@code /}
 * @param sha256 of its bytes, 64 lower-case hex digits
 * @param bytes  its size
 */
public record FileEntry(String path, String sha256, long bytes) {
    public FileEntry {
        requirePath(path);
        requireSha256(sha256);
        requireCount("bytes", bytes);
    }

    // A manifest may come from elsewhere: it must not lead out of its folder.
    static void requirePath(String path) {
        if (!path.matches("[a-z]+/[\\p{Alnum}_-][\\p{Alnum}._-]*")) {
            throw new IllegalArgumentException("\"" + path + "\" is not a file of a generation");
        }
    }

    static void requireSha256(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is not a SHA-256 in 64 lower-case hex digits");
        }
    }

    static void requireCount(String what, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(what + " cannot be " + count);
        }
    }
}
