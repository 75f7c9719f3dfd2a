package org.mandat.quality;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.Diagnostic.Severity;

/**
 * What SHACL and the checks found.
 *
 * @param findings violations first, then by document, place and check
 */
public record Report(List<Finding> findings) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).reversed()
            .thenComparing(finding -> finding.document().orElse("")).thenComparing(Finding::where)
            .thenComparing(Finding::check).thenComparing(Finding::problem);

    public Report {
        findings = List.copyOf(findings);
    }

    /** Findings in any order, each once. */
    static Report of(Stream<Finding> findings) {
        return new Report(findings.distinct().sorted(ORDER).toList());
    }

    /** What was found in several lots of programmes; of the data that they share, what all find is told once. */
    public static Report of(List<Report> reports) {
        Map<Finding, Finding> found = new LinkedHashMap<>();
        reports.stream().flatMap(report -> report.findings.stream()).sorted(ORDER)
                .forEach(finding -> found.putIfAbsent(finding.anywhere(), finding));
        return reports.size() == 1 ? reports.get(0) : new Report(List.copyOf(found.values()));
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
