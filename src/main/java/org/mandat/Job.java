package org.mandat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.store.Generation;

/**
 * A document to be read: from a file, or kept by a store.
 *
 * @param name of its file
 */
@SuppressWarnings("ArrayRecordComponent") // bytes handed through once, never compared
record Job(Description description, String name, byte[] bytes) {
    /** @throws MandatException {@code DOCUMENT} if the file is missing or unreadable */
    static Job of(LoadRequest.Input input) {
        return new Job(input.description(), String.valueOf(input.file().getFileName()), bytes(input.file()));
    }

    /** A document as a store keeps it. */
    static Job kept(Generation generation, String id) {
        TurtleFile file = TurtleFile.parse(generation.folder().resolve(generation.document(id).description().path()),
                ErrorCode.STORE,
                generation.description(id));
        Path name = Path.of(generation.document(id).original().path()).getFileName();
        return new Job(CatalogueReader.read(file).get(0), String.valueOf(name), generation.original(id));
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
