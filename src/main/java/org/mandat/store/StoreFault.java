package org.mandat.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** What can be wrong with a store, in one line each, with what to do. */
final class StoreFault {
    private StoreFault() {
    }

    static MandatException of(String message) {
        return new MandatException(ErrorCode.STORE, message);
    }

    /** A file that is not as it was published. */
    static MandatException damaged(Path file, String why) {
        return of(file + ": damaged: " + why
                + "; restore it from a copy of the store, or run \"mandat load\" with the same documents to make it again");
    }

    /** A disk that refuses: full, read-only, gone. */
    static MandatException disk(String doing, Path where, IOException cause) {
        String why = switch (cause) {
            case AccessDeniedException e -> "no permission for " + e.getFile();
            case NoSuchFileException e -> "there is no " + e.getFile();
            case FileSystemException e -> e.getFile() + (e.getReason() == null ? "" : ": " + e.getReason());
            default -> String.valueOf(cause.getMessage());
        };
        return new MandatException(ErrorCode.STORE, where + ": " + doing + " failed (" + why
                + "); nothing was published. Free the disk or its permissions, or choose another store with --store",
                cause);
    }
}
