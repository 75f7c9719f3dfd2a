package org.mandat.service.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mandat.store.Generation;

/** Where dumps are kept: a folder for each build of a generation, beside it in the store or, if that may not be written, where temporary files go. */
final class DumpFolder {
    private static final int MOST = 3;

    private DumpFolder() {
    }

    /** The folder of a generation, made if need be; those used longest ago are removed. */
    static Path of(Generation generation, String build) {
        try {
            return in(generation.store().resolve("dumps"), build);
        } catch (IOException e) {
            try {
                return in(Path.of(System.getProperty("java.io.tmpdir"), "mandat-dumps"), build);
            } catch (IOException nowhere) {
                throw new UncheckedIOException("no folder for dumps", nowhere);
            }
        }
    }

    private static Path in(Path parent, String build) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(build));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        List<Path> all;
        try (Stream<Path> list = Files.list(parent)) {
            all = list.sorted(Comparator.comparing(DumpFolder::used).reversed()).toList();
        }
        for (Path old : all.subList(Math.min(MOST, all.size()), all.size())) {
            remove(old);
        }
        return folder;
    }

    private static FileTime used(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
