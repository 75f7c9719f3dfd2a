package org.mandat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** Says in one line what went wrong, and gives the exit status. */
final class Faults {
    private final Terminal terminal;

    Faults(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param debug whether to show the stack trace too */
    int report(Throwable fault, boolean debug) {
        if (fault instanceof GuardedOutput.ReaderLeft) {
            return 0;
        }
        terminal.endProgress();
        if (debug) {
            fault.printStackTrace(terminal.err());
        }
        if (fault instanceof MandatException known) {
            terminal.err().println("mandat: " + firstLine(known));
            return known.code().exitStatus();
        }
        if (fault instanceof OutOfMemoryError) {
            terminal.err().println("mandat: out of memory; give Java more with MANDAT_JAVA_OPTS=-Xmx4g");
        } else {
            terminal.err()
                    .println("mandat: internal error: " + fault.getClass().getSimpleName() + ": " + firstLine(fault)
                            + "; " + (debug ? "please report it" : "please report it with " + trace(fault)));
        }
        return ErrorCode.INTERNAL.exitStatus();
    }

    /** The message on one line. */
    static String firstLine(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("no message").strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Why a file operation failed, in a few words. */
    static String reason(IOException fault) {
        return switch (fault) {
            case NoSuchFileException e -> "there is no " + e.getFile();
            case AccessDeniedException e -> "no permission for " + e.getFile();
            case MalformedInputException e -> "it is not UTF-8 text";
            case FileSystemException e -> Optional.ofNullable(e.getReason()).orElse("the file system refuses");
            default -> firstLine(fault);
        };
    }

    private static String trace(Throwable fault) {
        try {
            Path file = Files.createTempFile("mandat-error-", ".log");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                fault.printStackTrace(writer);
            }
            return file.toString();
        } catch (IOException e) {
            return "what --debug shows";
        }
    }
}
