package org.mandat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.store.FileEntry;
import org.mandat.store.Generation;

/**
 * A document to be read: from a file, or kept by a store.
 *
 * @param name    of its file
 * @param size    of its file, in bytes
 * @param content reads its bytes: there may be many documents, and few of them are read at a time
 */
record Job(Description description, String name, long size, Supplier<byte[]> content) {
    /** @throws MandatException {@code DOCUMENT} if the file is missing or unreadable */
    static Job of(LoadRequest.Input input) {
        Path file = input.file();
        long size = Files.isRegularFile(file) && Files.isReadable(file) ? size(file) : bytes(file).length;
        return new Job(input.description(), String.valueOf(file.getFileName()), size, () -> bytes(file));
    }

    /** A document as a store keeps it. */
    static Job kept(Generation generation, String id) {
        TurtleFile file = TurtleFile.parse(generation.folder().resolve(generation.document(id).description().path()),
                ErrorCode.STORE,
                generation.description(id));
        FileEntry original = generation.document(id).original();
        return new Job(CatalogueReader.read(file).get(0), String.valueOf(Path.of(original.path()).getFileName()),
                original.bytes(), () -> generation.original(id));
    }

    /** @throws MandatException {@code DOCUMENT} if the file is missing or unreadable */
    byte[] bytes() {
        return content.get();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it will tell why
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new MandatException(ErrorCode.DOCUMENT, file + ": no such file; correct the path", e);
        } catch (IOException e) {
            throw new MandatException(ErrorCode.DOCUMENT,
                    file + ": cannot be read (" + e.getMessage() + "); it must be a readable file", e);
        }
    }

    /** Of the file's name, lower case; {@code txt} if it has none. */
    String extension() {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "txt" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.matches("\\p{Alnum}+") ? extension : "txt";
    }
}
