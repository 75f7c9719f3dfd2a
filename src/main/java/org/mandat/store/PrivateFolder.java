package org.mandat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that one process works in and removes when it is done. A lock file beside it shows that its owner lives; what dead owners
 * left is removed when the next one comes.
 */
final class PrivateFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileClaim claim;

    private PrivateFolder(Path folder, FileClaim claim) {
        this.folder = folder;
        this.claim = claim;
    }

    /** Makes one below {@code parent}, which is made too. */
    static PrivateFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        sweep(parent);
        String name = UUID.randomUUID().toString();
        FileClaim claim = FileClaim.take(parent, name + LOCK)
                .orElseThrow(() -> new IOException(parent + ": no lock for " + name));
        return new PrivateFolder(Files.createDirectory(parent.resolve(name)), claim);
    }

    Path path() {
        return folder;
    }

    /** Removes what dead owners left. */
    static void sweep(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<String> locks;
        try (Stream<Path> files = Files.list(parent)) {
            locks = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(LOCK)).toList();
        }
        for (String lock : locks) {
            try (FileClaim dead = FileClaim.take(parent, lock).orElse(null)) {
                if (dead != null) {
                    Disk.delete(parent.resolve(lock.substring(0, lock.length() - LOCK.length())));
                    Files.deleteIfExists(parent.resolve(lock));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Disk.delete(folder);
        try (claim) {
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + LOCK));
        }
    }
}
