package org.mandat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Digest;

/** Whether the files of a generation are as they were published. */
public final class Verification {
    private Verification() {
    }

    /** Reads every file. One violation per file that is not as it was published; empty when all are. */
    public static List<Diagnostic> of(Generation generation) {
        List<Diagnostic> bad = new ArrayList<>();
        Path manifest = generation.folder().resolve(ManifestJson.FILE);
        collect(manifest, bad, () -> ManifestJson.read(manifest));
        for (GraphEntry entry : generation.manifest().graphs()) {
            Path file = generation.folder().resolve(entry.path());
            collect(file, bad, () -> require(file, entry));
        }
        kept(generation).forEach(entry -> {
            Path file = generation.folder().resolve(entry.path());
            collect(file, bad, () -> require(file, entry));
        });
        return bad;
    }

    /** Reads no file, only asks for their sizes: what a server does before it starts. */
    public static List<Diagnostic> sizes(Generation generation) {
        List<Diagnostic> bad = new ArrayList<>();
        for (GraphEntry entry : generation.manifest().graphs()) {
            Path file = generation.folder().resolve(entry.path());
            collect(file, bad, () -> requireSize(file, entry.bytes()));
        }
        kept(generation).forEach(entry -> {
            Path file = generation.folder().resolve(entry.path());
            collect(file, bad, () -> requireSize(file, entry.bytes()));
        });
        return bad;
    }

    /** How many files {@link #of} reads. */
    public static int files(Generation generation) {
        return 1 + generation.manifest().graphs().size() + (int) kept(generation).count();
    }

    private static Stream<FileEntry> kept(Generation generation) {
        return generation.manifest().documents().stream()
                .flatMap(document -> Stream.of(document.text(), document.original(), document.description()));
    }

    static void require(Path file, GraphEntry entry) {
        requireSize(file, entry.bytes());
        String sha256;
        try {
            sha256 = Dump.sha256(file);
        } catch (IOException e) {
            throw StoreFault.damaged(file, "not a whole gzip file (" + e + ")");
        }
        requireSame(file, entry.sha256(), sha256);
    }

    static void require(Path file, FileEntry entry) {
        requireSize(file, entry.bytes());
        String sha256;
        try (InputStream in = Files.newInputStream(file)) {
            sha256 = Digest.sha256(in);
        } catch (IOException e) {
            throw StoreFault.damaged(file, "it cannot be read (" + e + ")");
        }
        requireSame(file, entry.sha256(), sha256);
    }

    private static void requireSize(Path file, long expected) {
        long found;
        try {
            found = Files.size(file);
        } catch (NoSuchFileException e) {
            throw StoreFault.damaged(file, "it is missing");
        } catch (IOException e) {
            throw StoreFault.damaged(file, "it cannot be read (" + e + ")");
        }
        if (found != expected) {
            throw StoreFault.damaged(file, "it has " + found + " bytes, the manifest says " + expected);
        }
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
