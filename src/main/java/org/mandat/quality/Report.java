package org.mandat.quality;

import java.util.List;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.Diagnostic.Severity;

/**
 * What SHACL and the checks found.
 *
 * @param findings violations first, then by document, place and check
 */
public record Report(List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** No violation: may be published. */
    public boolean conforms() {
        return violations().isEmpty();
    }

    public List<Finding> violations() {
        return with(Severity.VIOLATION);
    }

    public List<Finding> warnings() {
        return with(Severity.WARNING);
    }

    public List<Diagnostic> diagnostics() {
        return findings.stream().map(Finding::toDiagnostic).toList();
    }

    private List<Finding> with(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }
}
