package org.mandat.cli;

import java.util.Locale;

import org.mandat.LoadReport;
import org.mandat.diagnostic.Diagnostic;

/** Tells in a few lines what a load did. */
final class LoadSummary {
    private final Terminal terminal;
    private final Diagnostic.Severity least;

    /** @param least what is noticed below it is not told */
    LoadSummary(Terminal terminal, Diagnostic.Severity least) {
        this.terminal = terminal;
        this.least = least;
    }

    void print(LoadReport report) {
        int widest = report.documents().stream().mapToInt(document -> document.id().length()).max().orElse(0);
        for (LoadReport.Loaded document : report.documents()) {
            terminal.out().printf(Locale.ROOT, "%-" + Math.max(1, widest)
                    + "s  %,6d words  %4d measures  %4d effects  %3d targets  %s%s%n", document.id(), document.words(),
                    document.measures(), document.effects(), document.targets(), reviews(document), document.title());
        }
        terminal.out().printf(Locale.ROOT, "%,d statements in %d graphs, generation %s%n",
                report.generation().manifest().quads(), report.generation().graphs().size(),
                report.generation().hash().substring(0, 12));
        report.diagnostics().forEach(this::notice);
        report.checks().diagnostics().forEach(this::notice);
        report.refused().forEach(fault -> terminal.err().println("refused: " + Faults.firstLine(fault)));
        terminal.out().flush();
    }

    /** Nothing where there are none, as for most documents. */
    private static String reviews(LoadReport.Loaded document) {
        return document.reviews() == 0
                ? ""
                : String.format(Locale.ROOT,
                        document.reviews() == 1 ? "%d review (%d stale)  " : "%d reviews (%d stale)  ",
                        document.reviews(), document.stale());
    }

    private void notice(Diagnostic diagnostic) {
        if (diagnostic.severity().compareTo(least) >= 0) {
            terminal.err().println(diagnostic.severity().name().toLowerCase(Locale.ROOT) + ": " + diagnostic);
        }
    }
}
