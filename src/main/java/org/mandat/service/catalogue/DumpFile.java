package org.mandat.service.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A dump that is there.
 *
 * @param bytes  its size
 * @param sha256 of its bytes, 64 hex digits
 */
record DumpFile(Path path, long bytes, String sha256) {
    private static final String SUM = ".sha256";

    /** One that was made before, by this process or another: its checksum, written last, stands beside it. */
    static Optional<DumpFile> find(Path path) throws IOException {
        Path sum = path.resolveSibling(path.getFileName() + SUM);
        return Files.exists(sum) && Files.exists(path)
                ? Optional.of(new DumpFile(path, Files.size(path), Files.readString(sum).strip()))
                : Optional.empty();
    }

    /** Puts a complete file in its place. */
    static DumpFile keep(Path made, Path place, String sha256) throws IOException {
        Path sum = Files.writeString(made.resolveSibling(made.getFileName() + SUM), sha256 + "\n");
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        Files.move(sum, place.resolveSibling(place.getFileName() + SUM),
                StandardCopyOption.ATOMIC_MOVE);
        return new DumpFile(place, Files.size(place), sha256);
    }
}
