package org.mandat.service.watch;

import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the service is watched.
 *
 * @param adminPort  where figures are asked for; without one, nowhere
 * @param adminHost  the address of this machine that the port is at
 * @param accessLog  takes a line for each request
 * @param logQueries whether the log says what was asked, which may tell of whoever asked
 */
public record Watching(OptionalInt adminPort, String adminHost, Optional<PrintStream> accessLog, boolean logQueries) {
    /** Not at all. */
    public static Watching none() {
        return new Watching(OptionalInt.empty(), "localhost", Optional.empty(), false);
    }

    public Watching adminPort(int port) {
        return new Watching(OptionalInt.of(port), adminHost, accessLog, logQueries);
    }

    public Watching accessLog(PrintStream log, boolean queries) {
        return new Watching(adminPort, adminHost, Optional.of(log), queries);
    }
}
