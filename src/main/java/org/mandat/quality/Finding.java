package org.mandat.quality;

import java.util.Optional;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.Diagnostic.Severity;

/**
 * One thing a check found.
 *
 * @param severity a violation stops publication
 * @param check    the file name of the check or of the shapes
 * @param document the id of the programme it is in; empty for shared data
 * @param where    the IRI of the node
 * @param problem  one line: what is wrong there
 * @param solution one line: what to do; may be empty
 */
public record Finding(Severity severity, String check, Optional<String> document, String where, String problem,
        String solution) {
    /** The same of no document. */
    Finding anywhere() {
        return new Finding(severity, check, Optional.empty(), where, problem, solution);
    }

    /** The same as one line. */
    public Diagnostic toDiagnostic() {
        String place = document.map(id -> id + ": ").orElse("") + where;
        return new Diagnostic(severity, place,
                problem + (solution.isEmpty() ? "" : " " + solution) + " (" + check + ")");
    }
}
