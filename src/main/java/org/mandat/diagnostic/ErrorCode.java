package org.mandat.diagnostic;

/** The kinds of failure a user can meet, each with the exit status of the command line. */
public enum ErrorCode {
    /** The command line itself is wrong. */
    USAGE(2),
    /** A document or its annotation is missing, unreadable or malformed, or the document is empty, binary, or says nothing. */
    DOCUMENT(3),
    /** The catalogue describes a document wrongly. */
    CATALOGUE(4),
    /** A file of {@code mappings/} or {@code ontology/} is wrong. */
    MAPPING(5),
    /** A query is malformed, unknown, or lacks a parameter. */
    QUERY(6),
    /** SHACL or a check found a violation, and nothing was published; or a figure of quality fell under its baseline. */
    CHECK(7),
    /** The store is missing, busy, damaged, of a newer version, full or read-only. */
    STORE(8),
    /** The server cannot start or stop as asked: a port in use, for example. */
    SERVER(9),
    /** Results cannot be written: to a file or to standard output. */
    OUTPUT(11),
    /** A fault of Mandat itself. */
    INTERNAL(70);

    private final int exitStatus;

    ErrorCode(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /** The exit status of the process, documented in {@code mandat help} and the README. */
    public int exitStatus() {
        return exitStatus;
    }
}
