package org.mandat.diagnostic;

/**
 * Something a stage noticed and did not drop silently.
 *
 * @param severity how much it matters
 * @param where    a file and line, a document id and character range, or an IRI
 * @param message  one line: what, and what to do
 */
public record Diagnostic(Severity severity, String where, String message) {
    /** From harmless to fatal, as in SHACL. */
    public enum Severity {
        INFO, WARNING, VIOLATION
    }

    public static Diagnostic info(String where, String message) {
        return new Diagnostic(Severity.INFO, where, message);
    }

    public static Diagnostic warning(String where, String message) {
        return new Diagnostic(Severity.WARNING, where, message);
    }

    @Override
    public String toString() {
        return where + ": " + message;
    }
}
