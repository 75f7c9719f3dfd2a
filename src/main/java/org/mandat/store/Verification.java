package org.mandat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;

/** Hashes the files of a generation again. */
public final class Verification {
    private Verification() {
    }

    /** One violation per file that is not as it was published; empty when all are. */
    public static List<Diagnostic> of(Generation generation) {
        List<Diagnostic> bad = new ArrayList<>();
        for (GraphEntry entry : generation.manifest().graphs()) {
            Path file = generation.folder().resolve(entry.path());
            collect(file, bad, () -> require(file, entry));
        }
        for (DocumentEntry document : generation.manifest().documents()) {
            Stream.of(document.text(), document.original(), document.description()).forEach(entry -> {
                Path file = generation.folder().resolve(entry.path());
                collect(file, bad, () -> require(file, entry));
            });
        }
        return bad;
    }

    static void require(Path file, GraphEntry entry) {
        String sha256;
        try {
            sha256 = Dump.sha256(file);
        } catch (IOException e) {
            throw StoreFault.damaged(file, "not a whole gzip file (" + e + ")");
        }
        requireSame(file, entry.sha256(), sha256);
    }

    static void require(Path file, FileEntry entry) {
        String sha256;
        try (InputStream in = Files.newInputStream(file)) {
            sha256 = Digest.sha256(in);
        } catch (IOException e) {
            throw StoreFault.damaged(file, "it cannot be read (" + e + ")");
        }
        requireSame(file, entry.sha256(), sha256);
    }

    private static void requireSame(Path file, String expected, String found) {
        if (!expected.equals(found)) {
            throw StoreFault.damaged(file, "its SHA-256 is " + found + ", the manifest says " + expected);
        }
    }

    private static void collect(Path file, List<Diagnostic> bad, Runnable check) {
        try {
            check.run();
        } catch (MandatException e) {
            bad.add(new Diagnostic(Diagnostic.Severity.VIOLATION, file.toString(), String.valueOf(e.getMessage())));
        }
    }
}
